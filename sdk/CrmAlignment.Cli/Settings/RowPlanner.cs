using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Settings.Input;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Cli.Settings;

/// <summary>Compares the rows of a list with those that are there, by their keys.</summary>
/// <param name="service">Reads.</param>
/// <param name="known">Rows to which others refer.</param>
internal sealed class RowPlanner(IOrganizationService service, KnownRows known)
{
    private const string State = "statecode";

    /// <summary>The section of a list.</summary>
    public PlannedSection Plan(Shape shape, IReadOnlyList<DesiredRow> rows)
    {
        var steps = new List<PlannedStep>();
        var leftAlone = new List<string>();
        PlanLevel(shape, [.. rows.Select(row => (row, (Guid?)null))], steps, leftAlone);

        // What stops being the default comes before what becomes it: there is one at a time.
        return new PlannedSection(shape.Name, shape.IsOfPlatform, [.. steps.OrderBy(BecomesDefault)], leftAlone);
    }

    private void PlanLevel(Shape shape, IReadOnlyList<(DesiredRow Row, Guid? Parent)> rows, List<PlannedStep> steps, List<string> leftAlone)
    {
        var stored = AllRows.Of(service, shape.Table, [.. shape.Columns, State]).GroupBy(row => KeyOf(shape, row))
            .ToDictionary(group => group.Key, group => group.OrderBy(row => IsInactive(shape, row)).First());
        var below = new List<(DesiredRow, Guid?)>();
        foreach (var (row, parent) in rows)
        {
            var wanted = Wanted(row, parent);
            var existing = stored.GetValueOrDefault(KeyOf(shape, wanted));
            wanted.Id = existing?.Id ?? Guid.NewGuid();
            known.Add(shape.Table, row.Name, wanted.Id);
            steps.Add(Compare(row, wanted, existing));
            stored.Remove(KeyOf(shape, wanted));
            below.AddRange(row.Children.Select(child => (child, (Guid?)wanted.Id)));
        }

        var parents = rows.Select(row => row.Parent).ToHashSet();
        leftAlone.AddRange(stored.Values
            .Where(row => shape.ParentColumn.Length == 0 || parents.Contains(row.GetAttributeValue<EntityReference>(shape.ParentColumn)?.Id))
            .Select(row => $"{shape.Name} {NameOf(shape, row)}"));
        if (shape.Children is not null)
        {
            PlanLevel(shape.Children, below, steps, leftAlone);
        }
    }

    private Entity Wanted(DesiredRow row, Guid? parent)
    {
        var wanted = new Entity(row.Shape.Table);
        foreach (var (column, value) in row.Values)
        {
            var field = row.Shape.Fields.FirstOrDefault(field => field.Column == column);
            wanted[column] = value switch
            {
                ReferenceKey reference => known.Find(reference),
                int option when field?.Kind == FieldKind.Choice => new OptionSetValue(option),
                _ => value,
            };
        }

        if (parent is { } id)
        {
            wanted[row.Shape.ParentColumn] = new EntityReference("", id);
        }

        return wanted;
    }

    private static PlannedStep Compare(DesiredRow row, Entity wanted, Entity? existing)
    {
        var name = $"{row.Shape.Name} {row.Name}";
        if (existing is null)
        {
            FixParent(row.Shape, wanted);
            foreach (var empty in wanted.Attributes.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
            {
                wanted.Attributes.Remove(empty);
            }

            return new PlannedStep(PlanAction.Create, name, new CreateRequest { Target = wanted });
        }

        var changes = wanted.Attributes.Where(pair => pair.Key != row.Shape.ParentColumn)
            .Where(pair => !SettingValue.Same(existing.GetAttributeValue<object>(pair.Key), pair.Value)).ToList();
        if (IsInactive(row.Shape, existing))
        {
            changes.Add(KeyValuePair.Create(State, (object)new OptionSetValue(0)));
        }

        if (changes.Count == 0)
        {
            return new PlannedStep(PlanAction.Leave, name, null);
        }

        var update = new Entity(wanted.LogicalName, existing.Id);
        update.Attributes.AddRange(changes);
        var texts = changes.Select(pair => $"{pair.Key}: {Shown(existing, pair.Key)} -> {ShownWanted(row, pair)}");
        return new PlannedStep(PlanAction.Change, $"{name}: {string.Join("; ", texts)}", new UpdateRequest { Target = update });
    }

    private static void FixParent(Shape shape, Entity wanted)
    {
        if (wanted.GetAttributeValue<EntityReference>(shape.ParentColumn.Length == 0 ? "-" : shape.ParentColumn) is { } parent)
        {
            parent.LogicalName = Shapes.OfProduct.First(candidate => candidate.Children == shape).Table;
        }
    }

    private static string Shown(Entity row, string column) =>
        row.FormattedValues.TryGetValue(column, out var text) ? text
        : row.GetAttributeValue<object>(column) is EntityReference { Name: { } name } ? name
        : SettingValue.Text(row.GetAttributeValue<object>(column));

    // A set is deactivated to put it away: its phase says whether it holds.
    private static bool IsInactive(Shape shape, Entity row) =>
        shape != Shapes.CriteriaSets && shape != Shapes.Terms && shape != Shapes.Playbooks && row.GetAttributeValue<OptionSetValue>(State)?.Value == 1;

    private static string ShownWanted(DesiredRow row, KeyValuePair<string, object> pair) => pair.Key == State
        ? "Active"
        : row.Values[pair.Key] is int option && row.Shape.Fields.FirstOrDefault(field => field.Column == pair.Key)?.Options is { } options
            ? Enum.GetName(options, option)!
            : SettingValue.Text(row.Values[pair.Key]);

    private static string KeyOf(Shape shape, Entity row) => string.Join(
        '\n', shape.KeyColumns.Select(column => SettingValue.Text(row.GetAttributeValue<object>(column)).ToUpperInvariant()));

    private static string NameOf(Shape shape, Entity row) =>
        shape.NameOf(column => row.GetAttributeValue<object>(column) is EntityReference { Name: { } name } ? name : row.GetAttributeValue<object>(column));

    private static bool BecomesDefault(PlannedStep step) =>
        step.Request is UpdateRequest { Target: { } row } && row.Attributes.Any(pair => pair.Key == Model.Tables.WorkCalendarTable.IsDefault && pair.Value is true);
}
