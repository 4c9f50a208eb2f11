namespace CrmAlignment.Domain.Diagnosis;

/// <summary>How far a lead came, in the order of the funnel: whoever reached a layer passed those before it.</summary>
public enum FunnelLayer
{
    /// <summary>It arrived.</summary>
    Inquiry,

    /// <summary>Marketing took it for one of its own.</summary>
    MarketingQualified,

    /// <summary>It was offered to sales.</summary>
    SalesReady,

    /// <summary>Sales accepted it.</summary>
    SalesAccepted,

    /// <summary>It became an opportunity.</summary>
    Qualified,

    /// <summary>The opportunity was won.</summary>
    Won,
}
