namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Fault codes of storage (https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes).
/// </summary>
internal static class StoreFaultCode
{
    /// <summary>0x80044151, "SQL timeout expired": the database did not answer in time.</summary>
    internal const int SqlTimeout = -2147204783;
}
