extension YearlyDuty {
    /// From which similarity on a comparison of this relation may find something; 1 where there is none.
    package func leastSimilarity(of relation: ReportPair.Relation) -> Double {
        let tests = comparisons.filter { $0.relation == relation }.map(\.criterion)
        return tests.compactMap(\.leastSimilarity).min() ?? 1
    }
}
