namespace CrmAlignment.Client.Purchases;

/// <summary>What is done for an opportunity that does not fit how far the customer has come with his purchase.</summary>
public enum OutOfStep
{
    /// <summary>Ahead of him: a proposal before he compares offers, or closing before he decides.</summary>
    Ahead,

    /// <summary>His stage does not change although activities go on.</summary>
    Stalled,

    /// <summary>He decides, and no activity happens or is planned.</summary>
    Silent,

    /// <summary>He has bought, and the opportunity is open.</summary>
    NotClosed,
}
