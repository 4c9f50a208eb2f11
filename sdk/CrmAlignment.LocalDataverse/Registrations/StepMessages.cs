using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>On which messages steps can be registered, and to which tables each can be limited: what sdkmessagefilter rows say.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/event-framework#available-events; operations on table
/// definitions take no steps. A message that is not named here takes steps that are limited to no table.
/// </remarks>
internal static class StepMessages
{
    /// <summary>The prefix of messages that are this runtime's own, which the platform does not have.</summary>
    public const string OwnPrefix = "LocalOrganization.";

    // Upsert raises Create or Update; batches raise what they hold.
    private static readonly FrozenSet<string> WithoutSteps = new[]
    {
        "Upsert", "UpsertMultiple", "ExecuteMultiple", "ExecuteTransaction", "WhoAmI", "RetrieveVersion", "RetrieveCurrentOrganization",
        "RetrieveEntity", "RetrieveAllEntities", "RetrieveAttribute", "RetrieveRelationship", "RetrieveOptionSet",
        "RetrieveMetadataChanges",
        "UpdateEntity", "FetchXmlToQueryExpression", "QueryExpressionToFetchXml", "CopyMembersList", "ExecuteAsync",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OnEveryTable = new[]
    {
        "Create", "Retrieve", "RetrieveMultiple", "Update", "Delete", "CreateMultiple", "UpdateMultiple",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OnOwnedTables = new[]
    {
        "Assign", "GrantAccess", "ModifyAccess", "RevokeAccess", "RetrievePrincipalAccess", "RetrieveSharedPrincipalsAndAccess",
        "AddToQueue",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OnTablesWithState =
        new[] { "SetState", "SetStateDynamicEntity" }.ToFrozenSet(StringComparer.Ordinal);

    // Associate and Disassociate are not here: a relationship has two tables, so they cannot be limited to one.
    private static readonly FrozenDictionary<string, string[]> OnSomeTables = new Dictionary<string, string[]>
    {
        ["Merge"] = ["account", "contact", "lead"],
        ["QualifyLead"] = ["lead"],
        ["Win"] = ["opportunity", "quote"],
        ["Lose"] = ["opportunity"],
        ["Close"] = ["quote", "incident"],
        ["Revise"] = ["quote"],
        ["ConvertQuoteToSalesOrder"] = ["quote"],
        ["Fulfill"] = ["salesorder"],
        ["Cancel"] = ["salesorder"],
        ["ConvertSalesOrderToInvoice"] = ["salesorder"],
        ["LockSalesOrderPricing"] = ["salesorder"],
        ["UnlockSalesOrderPricing"] = ["salesorder"],
        ["LockInvoicePricing"] = ["invoice"],
        ["UnlockInvoicePricing"] = ["invoice"],
        ["GenerateQuoteFromOpportunity"] = ["opportunity"],
        ["GenerateSalesOrderFromOpportunity"] = ["opportunity"],
        ["GenerateInvoiceFromOpportunity"] = ["opportunity"],
        ["CalculatePrice"] =
            ["opportunity", "opportunityproduct", "quote", "quotedetail", "salesorder", "salesorderdetail", "invoice", "invoicedetail"],
        ["PickFromQueue"] = ["queueitem"],
        ["ReleaseToQueue"] = ["queueitem"],
        ["RemoveFromQueue"] = ["queueitem"],
        ["RouteTo"] = ["queueitem"],
        ["AddMember"] = ["list"],
        ["AddListMembers"] = ["list"],
        ["RemoveMember"] = ["list"],
        ["AddItem"] = ["campaign"],
        ["RemoveItem"] = ["campaign"],
        ["Send"] = ["email"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether steps can be registered on a message.</summary>
    /// <param name="message">The message's name, as steps know it.</param>
    /// <returns>False for messages that raise no event.</returns>
    public static bool TakesSteps(string message) =>
        !WithoutSteps.Contains(message)
            && !message.Contains("Solution", StringComparison.Ordinal)
            && !message.StartsWith(OwnPrefix, StringComparison.Ordinal);

    /// <summary>The tables that steps of one of the platform's messages can be limited to.</summary>
    /// <param name="message">The message's name, as steps know it.</param>
    /// <param name="catalog">The organization's tables.</param>
    /// <returns>Logical names; none for a message that takes no steps, or is about no table.</returns>
    public static IEnumerable<string> TablesOf(string message, MetadataCatalog catalog)
    {
        if (OnSomeTables.TryGetValue(message, out var some))
        {
            return some;
        }

        Func<TableDefinition, bool>? isOn = message switch
        {
            _ when OnEveryTable.Contains(message) => static _ => true,
            _ when OnOwnedTables.Contains(message) => static table => table.IsUserOwned,
            _ when OnTablesWithState.Contains(message) => static table => table.HasState,
            _ => null,
        };
        return isOn is null ? [] : catalog.Tables.Where(isOn).Select(table => table.LogicalName);
    }
}
