namespace CrmAlignment.Model.Choices;

/// <summary>Who began an email or a phone call. Global choice crma_scoredirection.</summary>
public enum ScoreDirection
{
    /// <summary>The lead wrote or called.</summary>
    Incoming = 471200000,

    /// <summary>We wrote or called.</summary>
    Outgoing = 471200001,
}
