namespace CrmAlignment.Client.Diagnosis;

/// <summary>A layer of the funnel that leads can leave, in order: whoever reached one passed those before it.</summary>
public enum FunnelLayer
{
    /// <summary>The lead arrived.</summary>
    Inquiry,

    /// <summary>Marketing took it for one of its own.</summary>
    MarketingQualified,

    /// <summary>It was offered to sales.</summary>
    SalesReady,

    /// <summary>Sales accepted it.</summary>
    SalesAccepted,

    /// <summary>It became an opportunity.</summary>
    Qualified,
}
