namespace CrmAlignment.Model.Choices;

/// <summary>Stage of a lead. Global choice crma_leadstage.</summary>
public enum LeadStage
{
    /// <summary>Inquiry.</summary>
    Inquiry = 471200000,

    /// <summary>Marketing qualified.</summary>
    MarketingQualified = 471200001,

    /// <summary>Sales ready.</summary>
    SalesReady = 471200002,

    /// <summary>Sales accepted.</summary>
    SalesAccepted = 471200003,

    /// <summary>Qualified.</summary>
    Qualified = 471200004,

    /// <summary>Nurture.</summary>
    Nurture = 471200005,

    /// <summary>Disqualified.</summary>
    Disqualified = 471200006,
}
