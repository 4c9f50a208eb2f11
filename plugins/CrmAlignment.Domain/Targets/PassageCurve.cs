using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Targets;

/// <summary>
/// How many of the records that enter a layer are won, and how long that takes, from the organization's own history. Records that are on their
/// way count as long as they were seen (the Aalen-Johansen estimate of a cumulative incidence with the competing end "lost"), or a young
/// funnel would seem to lose what it has not decided yet.
/// </summary>
/// <remarks>Aalen, Johansen: An empirical transition matrix for non-homogeneous Markov chains, Scandinavian Journal of Statistics 5 (1978).</remarks>
public sealed class PassageCurve
{
    /// <summary>
    /// Fewest records of an age behind a chance: 30, chosen by this project because the half-width of a 95 % interval of a share of one half is 18
    /// points then, and more below.
    /// </summary>
    public const int MinimumSample = 30;

    private readonly Passage[] _passages;

    /// <summary>A curve.</summary>
    /// <param name="history">Every record that entered the layer in the time looked at, in any order.</param>
    public PassageCurve(IEnumerable<Passage> history)
    {
        // Of the same day ends come before those who are on their way, which were there on that day.
        _passages = [.. history.OrderBy(passage => passage.Days).ThenBy(passage => passage.End == PassageEnd.OnTheWay)];
    }

    /// <summary>Records of the history.</summary>
    public int Sample => _passages.Length;

    /// <summary>
    /// The chance that a record of an age, on its way, is won within the next days. Null where fewer than <see cref="MinimumSample"/> records of
    /// the history grew older than that: not enough data.
    /// </summary>
    /// <param name="age">Days since its entry.</param>
    /// <param name="horizon">Days from now, inclusive.</param>
    public Chance? Within(double age, double horizon)
    {
        var first = FirstOlderThan(age);
        var sample = _passages.Length - first;
        if (sample < MinimumSample)
        {
            return null;
        }

        double won = 0, stays = 1;
        for (var index = first; index < _passages.Length && _passages[index].Days <= age + horizon; index++)
        {
            var atRisk = _passages.Length - index;
            if (_passages[index].End == PassageEnd.OnTheWay)
            {
                continue;
            }

            won += _passages[index].End == PassageEnd.Won ? stays / atRisk : 0;
            stays *= 1 - (1d / atRisk);
        }

        return new Chance(won, sample);
    }

    /// <summary>The chance that a record that enters now is won within the next days; one that ends on the day of its entry counts.</summary>
    /// <param name="days">Days from now, inclusive.</param>
    public Chance? FromEntry(double days) => Within(-1, days + 1);

    private int FirstOlderThan(double age)
    {
        var low = 0;
        var high = _passages.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_passages[middle].Days <= age)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
