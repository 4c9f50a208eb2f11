using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Situations;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>A situation as a person reads it, such as: Sales ready; handover: expired; days in stage: 3 or more.</summary>
/// <param name="region">The situation.</param>
/// <param name="reasons">Names of rejection reasons by their ids (format D).</param>
internal sealed class RegionText(Region region, IReadOnlyDictionary<string, string> reasons) : ILocalizedText
{
    public string Text(MessageFormat format)
    {
        var parts = Parts(format).ToArray();
        return parts.Length == 0 ? MessageCatalogue.Format(format, "situation.any") : string.Join("; ", parts);
    }

    private IEnumerable<string> Parts(MessageFormat format)
    {
        if (region.On(Situation.StageAxis) is { } stage)
        {
            yield return MessageCatalogue.Term(format.Lcid, (LeadStage)Choice(stage));
        }

        foreach (var part in Values(format).Concat(Ranges(format)))
        {
            yield return part;
        }
    }

    private IEnumerable<string> Values(MessageFormat format) =>
        from axis in new Dictionary<string, Func<Extent, object>>
        {
            [Situation.HandoverAxis] = value => (HandoverOutcome)Choice(value),
            [Situation.RatingAxis] = value => (LeadRating)Choice(value),
            [Situation.ReasonAxis] = value => reasons.TryGetValue(value.Value!, out var name) ? name : value.Value!,
            [Situation.SegmentAxis] = value => value.Value!,
        }
        let extent = region.On(axis.Key)
        where extent is not null
        select MessageCatalogue.Format(
            format, "situation." + axis.Key, extent == Extent.Other ? MessageCatalogue.Format(format, "situation.other") : axis.Value(extent));

    private IEnumerable<string> Ranges(MessageFormat format) =>
        from axis in new[] { Situation.DaysAxis, Situation.ScoreAxis }
        let extent = region.On(axis)
        where extent is not null
        select MessageCatalogue.Format(format, "situation." + axis, Range(format, extent));

    private static string Range(MessageFormat format, Extent extent) =>
        extent.Most == int.MaxValue ? MessageCatalogue.Format(format, "situation.from", extent.Least)
        : extent.Most == extent.Least ? format.Text(extent.Least)
        : MessageCatalogue.Format(format, "situation.between", extent.Least, extent.Most);

    private static int Choice(Extent value) => int.Parse(value.Value!, CultureInfo.InvariantCulture);
}
