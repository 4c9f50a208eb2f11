namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>The states of a quote: https://learn.microsoft.com/dynamics365/developer/reference/entities/quote.</summary>
internal static class QuoteState
{
    /// <summary>It is worked on.</summary>
    public const int Draft = 0;

    /// <summary>The customer has it.</summary>
    public const int Active = 1;

    /// <summary>The customer has accepted it.</summary>
    public const int Won = 2;

    /// <summary>It is lost, cancelled or revised.</summary>
    public const int Closed = 3;
}
