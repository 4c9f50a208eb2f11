namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>The states of a case: https://learn.microsoft.com/dynamics365/developer/reference/entities/incident.</summary>
internal static class CaseState
{
    /// <summary>It is worked on.</summary>
    public const int Active = 0;

    /// <summary>The customer was helped.</summary>
    public const int Resolved = 1;

    /// <summary>It is worked on no more, or was merged into another.</summary>
    public const int Cancelled = 2;
}
