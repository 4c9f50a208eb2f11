namespace CrmAlignment.Model.Choices;

/// <summary>
/// What an experiment measures: the share of an arm's leads that reach a layer of the funnel. Global choice crma_experimentmeasure. In the order of
/// the funnel.
/// </summary>
public enum ExperimentMeasure
{
    /// <summary>Became marketing qualified.</summary>
    MarketingQualified = 471200000,

    /// <summary>Became sales ready.</summary>
    SalesReady = 471200001,

    /// <summary>Accepted by sales.</summary>
    Accepted = 471200002,

    /// <summary>Qualified.</summary>
    Qualified = 471200003,

    /// <summary>Its opportunity was won.</summary>
    Won = 471200004,
}
