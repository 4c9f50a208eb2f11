namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>The states of an order: https://learn.microsoft.com/dynamics365/developer/reference/entities/salesorder.</summary>
internal static class OrderState
{
    /// <summary>It is worked on.</summary>
    public const int Active = 0;

    /// <summary>It was given to the back office.</summary>
    public const int Submitted = 1;

    /// <summary>It will not be delivered.</summary>
    public const int Canceled = 2;

    /// <summary>It was delivered.</summary>
    public const int Fulfilled = 3;

    /// <summary>An invoice was made from it.</summary>
    public const int Invoiced = 4;
}
