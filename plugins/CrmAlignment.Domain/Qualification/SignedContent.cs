using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Qualification;

/// <summary>
/// What a side signs: all that the set's verdicts and refusals depend on, as text that is equal where the content is, whatever the
/// order of rows. The text itself is kept with the signature, not a hash of it: it compares as exactly, and says what has changed.
/// </summary>
public static class SignedContent
{
    /// <summary>The content of a set: an object of its own columns, then one of each criterion's, in order.</summary>
    public static string Write(CriteriaSet set)
    {
        // Criteria of equal sequence have no order of their own: their content decides, not the query that brought them.
        var criteria = set.Criteria
            .Select(criterion => new { criterion.Sequence, Text = ObjectOf(criterion).ToString() })
            .OrderBy(criterion => criterion.Sequence)
            .ThenBy(criterion => criterion.Text, StringComparer.Ordinal)
            .Select(criterion => criterion.Text);
        return "[" + string.Join(",", new[] { ObjectOf(set).ToString() }.Concat(criteria)) + "]";
    }

    /// <summary>Reads what <see cref="Write"/> wrote: columns and their values, the set's first, then each criterion's.</summary>
    /// <exception cref="Messages.ProblemException">CRMA2011: it is no such text.</exception>
    internal static IReadOnlyList<IReadOnlyDictionary<string, object>> Read(string content) =>
        new CriteriaJsonReader(content).ReadArray(item => item.Members);

    private static FlatJsonObject ObjectOf(CriteriaSet set) => new FlatJsonObject()
        .Add(CriteriaSetTable.Code, set.Code)
        .Add(CriteriaSetTable.Version, set.Version)
        .Add(CriteriaSetTable.Enforcement, (int)set.Enforcement)
        .Add(CriteriaSetTable.Threshold, set.Threshold)
        .Add(CriteriaSetTable.Segment, set.Scope.Segment)
        .Add(CriteriaSetTable.CampaignId, set.Scope.CampaignId?.ToString("D"))
        .Add(CriteriaSetTable.LeadCategoryId, set.Scope.LeadCategoryId?.ToString("D"))
        .Add(CriteriaSetTable.BusinessUnitId, set.Scope.BusinessUnitId?.ToString("D"));

    private static FlatJsonObject ObjectOf(Criterion criterion) => new FlatJsonObject()
        .Add(CriterionTable.Name, criterion.Name)
        .Add(CriterionTable.Sequence, criterion.Sequence)
        .Add(CriterionTable.Kind, (int)criterion.Kind)
        .Add(CriterionTable.Dimension, (int)criterion.Dimension)
        .Add(CriterionTable.Column, criterion.Column)
        .Add(CriterionTable.ValueType, (int)criterion.ValueType)
        .Add(CriterionTable.Operator, (int)criterion.Operator)
        .Add(CriterionTable.Value, criterion.Value)
        .Add(CriterionTable.Points, criterion.Points)
        .Add(CriterionTable.Guidance, criterion.Guidance);
}
