using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Pricing;

/// <summary>What else changes when a document or one of its lines has changed, by Updates as the caller, whose steps run.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/dynamics365/sales/developer/use-custom-pricing-products. Where the organization leaves prices to
/// its own steps, CalculatePrice is sent instead; what such a step writes sends it no second time (assumed).
/// </remarks>
internal static class PriceFollowing
{
    private const string CalculatePrice = "CalculatePrice";

    /// <summary>Follows the write of a document or a line.</summary>
    /// <param name="draft">The row.</param>
    public static void Follow(RowDraft draft)
    {
        var (scope, table) = (draft.Scope, draft.Table.LogicalName);
        if (DocumentLines.FindByLine(table) is { } lines)
        {
            Follow(scope, lines, new EntityReference(table, draft.Id), draft.After(lines.Parent), draft.Current?[lines.Parent]);
        }
        else if (DocumentLines.Find(table) is not null)
        {
            FollowDocument(draft);
        }
    }

    /// <summary>Follows the deletion of a line.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row that is gone.</param>
    public static void AfterDelete(IRequestScope scope, StoredRow row)
    {
        if (DocumentLines.FindByLine(row.Table.LogicalName) is { } lines && !IsGoing(scope, lines, row[lines.Parent]))
        {
            Follow(scope, lines, null, row[lines.Parent], null);
        }
    }

    /// <summary>Computes everything of a document anew.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="document">The document.</param>
    public static void Recompute(IRequestScope scope, RowReference document)
    {
        Reprice(scope, document);
        WriteTotals(scope, document);
    }

    private static void Follow(IRequestScope scope, DocumentLines lines, EntityReference? line, object? parent, object? former)
    {
        var documents = new[] { parent, former }.OfType<RowReference>().Distinct().ToList();
        if (scope.Organization.Settings(scope.Execution).ComputesPrices)
        {
            documents.ForEach(document => WriteTotals(scope, document));
            return;
        }

        if (line is not null && documents is [var own, ..])
        {
            Ask(scope, line, own.Id);
        }

        documents.ForEach(document => Ask(scope, new EntityReference(lines.Document, document.Id), null));
    }

    private static void FollowDocument(RowDraft draft)
    {
        if (!draft.Scope.Organization.Settings(draft.Scope.Execution).ComputesPrices)
        {
            Ask(draft.Scope, new EntityReference(draft.Table.LogicalName, draft.Id), null);
        }
        else if (!draft.IsNew && (Changes(draft, "pricelevelid") || Changes(draft, "transactioncurrencyid") || IsUnlocked(draft)))
        {
            Reprice(draft.Scope, new RowReference(draft.Table.LogicalName, draft.Id));
        }
    }

    private static bool Changes(RowDraft draft, string column) =>
        draft.Values.TryGetValue(column, out var value) && !Equals(value, draft.Current![column]);

    private static bool IsUnlocked(RowDraft draft) =>
        draft.Values.GetValueOrDefault("ispricelocked") is false && draft.Current!["ispricelocked"] is true;

    private static bool IsGoing(IRequestScope scope, DocumentLines lines, object? parent)
    {
        for (var request = scope.Parent; request is not null; request = request.Parent)
        {
            if (request is { Message: "Delete", Primary: { } known } && parent is RowReference row
                && known.LogicalName == lines.Document && known.Id == row.Id)
            {
                return true;
            }
        }

        return false;
    }

    // The line says again what it holds: LinePrices looks its price up anew, and WriteTotals follows.
    private static void Reprice(IRequestScope scope, RowReference document)
    {
        var lines = DocumentLines.Of(document.Table);
        foreach (var id in scope.Transaction.Find(lines.Table, new Dictionary<string, object?> { [lines.Parent] = document }))
        {
            var line = scope.Transaction.Retrieve(lines.Table, id, ["quantity"])!;
            scope.Service.Update(new Entity(lines.Table, id) { ["quantity"] = line["quantity"] });
        }
    }

    private static void WriteTotals(IRequestScope scope, RowReference document)
    {
        if (scope.Transaction.Retrieve(document.Table, document.Id) is not { } row)
        {
            return;
        }

        var update = new Entity(document.Table, document.Id);
        foreach (var (column, value) in DocumentTotals.Stale(scope, row))
        {
            update[column] = value switch
            {
                decimal amount => new Money(amount),
                int option => new OptionSetValue(option),
                _ => value,
            };
        }

        if (update.Attributes.Count > 0)
        {
            scope.Service.Update(update);
        }
    }

    private static void Ask(IRequestScope scope, EntityReference target, Guid? parent)
    {
        for (var request = scope; request is not null; request = request.Parent)
        {
            if (request.Message == CalculatePrice)
            {
                return;
            }
        }

        var calculate = new CalculatePriceRequest { Target = target };
        if (parent is { } id)
        {
            calculate.ParentId = id;
        }

        scope.Service.Execute(calculate);
    }
}
