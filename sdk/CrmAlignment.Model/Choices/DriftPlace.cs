namespace CrmAlignment.Model.Choices;

/// <summary>Which numbers an audit found wrong. Global choice crma_driftplace.</summary>
public enum DriftPlace
{
    /// <summary>The ledger does not say what its source records say.</summary>
    Ledger = 471200000,

    /// <summary>A scorecard does not say what the ledger says.</summary>
    Scorecard = 471200001,

    /// <summary>A client period does not say what the ledger says.</summary>
    ClientPeriod = 471200002,
}
