using CrmAlignment.LocalDataverse.Messages.Activities;
using CrmAlignment.LocalDataverse.Messages.Addresses;
using CrmAlignment.LocalDataverse.Messages.BusinessUnits;
using CrmAlignment.LocalDataverse.Messages.Calendars;
using CrmAlignment.LocalDataverse.Messages.Connections;
using CrmAlignment.LocalDataverse.Messages.Duplicates;
using CrmAlignment.LocalDataverse.Messages.Files;
using CrmAlignment.LocalDataverse.Messages.Pricing;
using CrmAlignment.LocalDataverse.Messages.Queues;
using CrmAlignment.LocalDataverse.Messages.RegistrationRows;
using CrmAlignment.LocalDataverse.Messages.Roles;
using CrmAlignment.LocalDataverse.Messages.Sales;
using CrmAlignment.LocalDataverse.Messages.Sharing;
using CrmAlignment.LocalDataverse.Messages.Teams;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Rows.Numbering;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>The rules of every create and update, in their order: the one list of them.</summary>
internal static class WriteRuleList
{
    /// <summary>The rules.</summary>
    public static readonly WriteRules All = new(
        Before:
        [
            PartyLists.Take,
            CalendarRules.Take,
            ImageValues.Take,
            RowDefaults.Fill,
            AutoNumbers.Fill,
            OwnershipRules.Apply,
            AccessTeams.Require,
            BusinessUnitTree.Require,
            AuditColumns.Fill,
            ClosingRules.Require,
            StateRules.Apply,
            LinePrices.Compute,
            DocumentTotals.Compute,
            MoneyRules.Apply,
            ComposedColumns.Fill,
            AddressRows.Complete,
            ConnectionTwins.Complete,
            QueueEntries.Fill,
            RegistrationRules.Apply,
            RowDefaults.RequireSystemColumns,
            DraftAccess.Require,
        ],
        After:
        [
            PartyLists.Write,
            CalendarRules.Write,
            ImageValues.Write,
            ShareCascade.Adopt,
            RoleCopies.Follow,
            BusinessUnitMove.Follow,
            AddressRows.Follow,
            ConnectionTwins.Follow,
            PriceFollowing.Follow,
            DuplicateDetection.Follow,
        ]);
}
