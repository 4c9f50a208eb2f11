using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Situations;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>What is found of a playbook beside the others: with which it overlaps, and which leads no playbook takes. It warns and refuses nothing.</summary>
public sealed class PlaybookFindings : ILocalizedText
{
    // A page at most: who has so many findings reads the first, changes something and saves again.
    private const int MostLines = 12;
    private const int MaximumLength = 3900;

    // Some tens of milliseconds; twenty playbooks over all axes stay far below.
    private const int Budget = 20000;

    private readonly IReadOnlyDictionary<string, string> _reasons;

    private PlaybookFindings(
        IReadOnlyList<ActivePlaybook> overlaps, IReadOnlyList<Region> holes, bool isCut, IReadOnlyDictionary<string, string> reasons)
    {
        Overlaps = overlaps;
        Holes = holes;
        IsCut = isCut;
        _reasons = reasons;
    }

    /// <summary>Playbooks of the same priority that some lead fits as well.</summary>
    public IReadOnlyList<ActivePlaybook> Overlaps { get; }

    /// <summary>Open leads that no playbook takes, this one counted as if it were in force.</summary>
    public IReadOnlyList<Region> Holes { get; }

    /// <summary>Whether there may be more holes.</summary>
    public bool IsCut { get; }

    /// <summary>Looks.</summary>
    /// <param name="playbook">The playbook.</param>
    /// <param name="active">Playbooks in force; versions of the same one do not count.</param>
    /// <param name="reasons">Names of rejection reasons by their ids (format D).</param>
    public static PlaybookFindings Of(ActivePlaybook playbook, IReadOnlyCollection<ActivePlaybook> active, IReadOnlyDictionary<string, string> reasons)
    {
        var others = active.Where(playbook.IsAnother).ToArray();
        var search = new Holes(Situation.Axes, Budget);
        var holes = search.Of([playbook.Region, .. others.Select(other => other.Region)]).Take(MostLines + 1).ToArray();
        return new PlaybookFindings(
            [.. others.Where(playbook.Overlaps).OrderBy(other => other.Name, StringComparer.Ordinal).Take(MostLines)],
            [.. holes.Take(MostLines)],
            search.IsCut || holes.Length > MostLines,
            reasons);
    }

    /// <inheritdoc/>
    public string Text(MessageFormat format)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(format))
        {
            if (text.Length + line.Length > MaximumLength)
            {
                text.Append('\n').Append(MessageCatalogue.Format(format, "findings.more"));
                break;
            }

            text.Append(text.Length == 0 ? "" : "\n").Append(line);
        }

        return text.ToString();
    }

    private IEnumerable<string> Lines(MessageFormat format)
    {
        if (Overlaps.Count + Holes.Count == 0)
        {
            yield return MessageCatalogue.Format(format, "findings.none");
        }

        foreach (var other in Overlaps)
        {
            yield return MessageCatalogue.Format(format, "findings.overlap", other.Name, other.Version, other.Priority);
        }

        foreach (var hole in Holes)
        {
            yield return MessageCatalogue.Format(format, "findings.hole", new RegionText(hole, _reasons));
        }

        if (IsCut)
        {
            yield return MessageCatalogue.Format(format, "findings.more");
        }
    }
}
