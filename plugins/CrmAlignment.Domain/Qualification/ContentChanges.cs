using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Qualification;

/// <summary>What has changed in a set since it was signed, a line each, within a message. Criteria are known by their names.</summary>
/// <param name="signed">Content that was signed.</param>
/// <param name="current">Content now.</param>
internal sealed class ContentChanges(string signed, string current) : ILocalizedText
{
    public string Text(MessageFormat format)
    {
        var before = SignedContent.Read(signed);
        var after = SignedContent.Read(current);
        var left = before.Skip(1).ToList();
        var lines = Differences(before[0], after[0]).Select(change => OfSet(format, change)).ToList();
        foreach (var criterion in after.Skip(1))
        {
            var former = left.Find(candidate => Equals(candidate[CriterionTable.Name], criterion[CriterionTable.Name]));
            lines.AddRange(former is null
                ? [MessageCatalogue.Format(format, "change.added", criterion[CriterionTable.Name])]
                : Differences(former, criterion).Select(change => OfCriterion(format, criterion[CriterionTable.Name], change)));
            left.Remove(former!);
        }

        lines.AddRange(left.Select(criterion => MessageCatalogue.Format(format, "change.removed", criterion[CriterionTable.Name])));
        return string.Concat(lines);
    }

    private static IEnumerable<Change> Differences(
        IReadOnlyDictionary<string, object> before, IReadOnlyDictionary<string, object> after) =>
        before.Keys.Union(after.Keys)
            .Select(column => new Change(column, Member(before, column), Member(after, column)))
            .Where(change => !Equals(change.Before, change.After));

    private static object? Member(IReadOnlyDictionary<string, object> members, string column) =>
        members.TryGetValue(column, out var value) ? value : null;

    private static string OfSet(MessageFormat format, Change change) => MessageCatalogue.Format(
        format,
        "change.set",
        MessageCatalogue.Term(format.Lcid, "column." + change.Column),
        Shown(change.Column, change.Before),
        Shown(change.Column, change.After));

    private static string OfCriterion(MessageFormat format, object name, Change change) => MessageCatalogue.Format(
        format,
        "change.criterion",
        name,
        MessageCatalogue.Term(format.Lcid, "column." + change.Column),
        Shown(change.Column, change.Before),
        Shown(change.Column, change.After));

    private static object? Shown(string column, object? value) => value is not int number ? value : column switch
    {
        CriteriaSetTable.Enforcement => (Enforcement)number,
        CriterionTable.Kind => (CriterionKind)number,
        CriterionTable.Dimension => (CriterionDimension)number,
        CriterionTable.ValueType => (CriterionValueType)number,
        CriterionTable.Operator => (CriterionOperator)number,
        _ => number,
    };

    private readonly record struct Change(string Column, object? Before, object? After);
}
