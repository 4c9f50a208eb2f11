using System;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>For how long changes can be asked for: organization.expirechangetrackingindays.</summary>
/// <remarks>
/// https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems.
/// </remarks>
internal static class ChangeTrackingPeriod
{
    private const string Column = "expirechangetrackingindays";
    private const int Default = 7;

    /// <summary>The period of an organization.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="organizationId">Id of the organization's row.</param>
    /// <returns>Days, from 0 to 365; 7 where the row says nothing.</returns>
    public static int Days(StoreTransaction transaction, Guid organizationId) =>
        transaction.Retrieve("organization", organizationId, [Column])?[Column] as int? ?? Default;

    /// <summary>Forgets deletions that nobody can ask for any more. It happens when the organization is opened.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="organizationId">Id of the organization's row.</param>
    /// <param name="now">Now, UTC.</param>
    public static void Expire(StoreTransaction transaction, Guid organizationId, DateTime now) =>
        transaction.ExpireDeletions(now, Days(transaction, organizationId));
}
