namespace CrmAlignment.Plugins.Adapters;

/// <summary>Codes of the platform's faults that tell of somebody else at work on the same rows.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes.</remarks>
internal static class FaultCodes
{
    /// <summary>The row has another version than the one that was read.</summary>
    public const int VersionMismatch = -2147088254;

    /// <summary>Another row has the values of an alternate key.</summary>
    public const int DuplicateKey = -2147088238;

    /// <summary>Another row has the id.</summary>
    public const int DuplicateRecord = -2147220937;

    /// <summary>The row is gone.</summary>
    public const int DoesNotExist = -2147220969;
}
