namespace CrmAlignment.Domain.Purchases;

/// <summary>What we do that does not fit how far the customer has come with his purchase.</summary>
public enum OutOfStep
{
    /// <summary>We are ahead: a proposal before the customer compares offers, or closing before he decides.</summary>
    Ahead,

    /// <summary>The customer does not move although activities go on.</summary>
    Stalled,

    /// <summary>The customer decides, and nothing happens on our side, nor is anything planned.</summary>
    Silent,

    /// <summary>The customer has bought, and the deal is still open.</summary>
    NotClosed,
}
