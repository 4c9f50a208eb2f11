using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>On which messages steps can be registered, and to which tables each can be limited: what sdkmessagefilter rows say.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/event-framework#available-events; operations on table
/// definitions take no steps. A message that is not named here takes steps on every table.
/// </remarks>
internal static class StepMessages
{
    /// <summary>The prefix of messages that are this runtime's own, which the platform does not have.</summary>
    public const string OwnPrefix = nameof(LocalOrganization) + ".";

    // Upsert raises Create or Update; batches raise what they hold.
    private static readonly FrozenSet<string> WithoutSteps = new[]
    {
        "Upsert", "UpsertMultiple", "ExecuteMultiple", "ExecuteTransaction", "WhoAmI", "RetrieveVersion", "RetrieveCurrentOrganization",
        "RetrieveEntity", "RetrieveAllEntities", "RetrieveAttribute", "RetrieveRelationship", "RetrieveOptionSet", "RetrieveMetadataChanges",
        "UpdateEntity",
    }.ToFrozenSet(StringComparer.Ordinal);

    // A relationship has two tables, so these cannot be limited to one.
    private static readonly FrozenSet<string> WithoutTable = new[] { "Associate", "Disassociate" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OnOwnedTables = new[]
    {
        "Assign", "GrantAccess", "ModifyAccess", "RevokeAccess", "RetrievePrincipalAccess", "RetrieveSharedPrincipalsAndAccess",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OnTablesWithState = new[] { "SetState", "SetStateDynamicEntity" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> OnOneTable = new Dictionary<string, string>
    {
        ["QualifyLead"] = "lead",
        ["Win"] = "opportunity",
        ["Lose"] = "opportunity",
        ["PickFromQueue"] = "queueitem",
        ["ReleaseToQueue"] = "queueitem",
        ["RemoveFromQueue"] = "queueitem",
        ["RouteTo"] = "queueitem",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether steps can be registered on a message.</summary>
    /// <param name="message">The message's name, as steps know it.</param>
    /// <returns>False for messages that raise no event.</returns>
    public static bool TakesSteps(string message) =>
        !WithoutSteps.Contains(message) && !message.Contains("Solution", StringComparison.Ordinal) && !message.StartsWith(OwnPrefix, StringComparison.Ordinal);

    /// <summary>The tables that steps of one of the platform's messages can be limited to.</summary>
    /// <param name="message">The message's name, as steps know it.</param>
    /// <param name="catalog">The organization's tables.</param>
    /// <returns>Logical names; none for a message that takes no steps, or is about no table.</returns>
    public static IEnumerable<string> TablesOf(string message, MetadataCatalog catalog)
    {
        if (!TakesSteps(message) || WithoutTable.Contains(message))
        {
            return [];
        }

        return OnOneTable.TryGetValue(message, out var one)
            ? [one]
            : catalog.Tables.Where(table => Has(table, message)).Select(table => table.LogicalName);
    }

    private static bool Has(TableDefinition table, string message) =>
        OnOwnedTables.Contains(message) ? table.IsUserOwned : !OnTablesWithState.Contains(message) || table.HasState;
}
