using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>Reads all stays in nurture once, page by page; it keeps counts and the few leads of each queue that are due next.</summary>
internal sealed class NurtureReader
{
    private const int NextLeads = 10;

    private static readonly (int? From, int? To)[] Ages = [(null, null), (0, 30), (31, 90), (91, 180), (181, null)];

    private readonly Dictionary<(string Queue, string Track), QueueCount> _queues = [];
    private readonly Dictionary<(string Key, string Name), (StayLine Line, Spread Days)> _stays = [];
    private readonly int[] _ages = new int[Ages.Length];
    private readonly DateTime[] _ends;
    private readonly int[] _waiting;
    private readonly DateTime _now;
    private int _withoutWindow;

    private NurtureReader(IEnumerable<DateTime> ends, DateTime now)
    {
        _ends = [.. ends.Distinct()];
        _waiting = new int[_ends.Length];
        _now = now;
    }

    /// <summary>The queues.</summary>
    public IReadOnlyList<QueueLine> Queues => [.. _queues.Values.Select(queue => (queue.All, queue.Line)).OrderByDescending(queue => queue.All).ThenBy(queue => queue.Line.Queue, StringComparer.Ordinal).Select(queue => queue.Line)];

    /// <summary>The tracks, most stays first.</summary>
    public IReadOnlyList<StayLine> Stays =>
    [
        .. _stays.Values.Select(stay => stay.Line with { MedianDays = stay.Days.Median })
            .OrderByDescending(line => line.All).ThenBy(line => line.Track, StringComparer.Ordinal),
    ];

    /// <summary>Those who wait, by the days until their window closes.</summary>
    public IReadOnlyList<AgeingLine> Ageing =>
    [
        .. Ages.Select((age, i) => new AgeingLine(age.From, age.To, _ages[i])),
        new(null, null, _withoutWindow) { IsWithoutWindow = true },
    ];

    /// <summary>Reads.</summary>
    /// <param name="service">Connection of a user who may read the funnel.</param>
    /// <param name="ends">Instants (UTC) for which <see cref="WaitingAt"/> is asked.</param>
    /// <param name="now">Instant (UTC) from which days until a window closes are counted.</param>
    public static NurtureReader Read(IOrganizationService service, IEnumerable<DateTime> ends, DateTime now)
    {
        var reader = new NurtureReader(ends, now);
        foreach (var stay in AllRows.Of(
            service,
            NurtureEnrollmentTable.LogicalName,
            NurtureEnrollmentTable.LeadId,
            NurtureEnrollmentTable.NurtureTrackId,
            NurtureEnrollmentTable.QueueId,
            NurtureEnrollmentTable.RejectionReasonId,
            NurtureEnrollmentTable.EnrolledOn,
            NurtureEnrollmentTable.EndedOn,
            NurtureEnrollmentTable.WindowEndsOn,
            NurtureEnrollmentTable.Outcome,
            NurtureEnrollmentTable.NextTouchOn,
            NurtureEnrollmentTable.AnsweredOn))
        {
            reader.Add(stay);
        }

        return reader;
    }

    /// <summary>How many waited at an instant that was given.</summary>
    public int WaitingAt(DateTime end) => _waiting[Array.IndexOf(_ends, end)];

    private void Add(Entity stay)
    {
        var outcome = (EnrollmentOutcome)stay.NumberOf(NurtureEnrollmentTable.Outcome)!.Value;
        var (enrolled, ended) = (Time(stay, NurtureEnrollmentTable.EnrolledOn), Time(stay, NurtureEnrollmentTable.EndedOn));
        for (var i = 0; i < _ends.Length; i++)
        {
            var waited = enrolled < _ends[i] && !(ended < _ends[i]);
            _waiting[i] += waited ? 1 : 0;
        }

        Count(stay, outcome);
        if (outcome == EnrollmentOutcome.Waiting)
        {
            Age(Time(stay, NurtureEnrollmentTable.WindowEndsOn));
        }

        if (stay.Contains(NurtureEnrollmentTable.NurtureTrackId))
        {
            var key = (NameOf(stay, NurtureEnrollmentTable.QueueId), NameOf(stay, NurtureEnrollmentTable.NurtureTrackId));
            var queue = _queues.TryGetValue(key, out var found) ? found : _queues[key] = new QueueCount(key.Item1, key.Item2);
            queue.Add(Queued(stay), outcome);
        }
    }

    private void Count(Entity stay, EnrollmentOutcome outcome)
    {
        var track = RowText.Of(stay, NurtureEnrollmentTable.NurtureTrackId);
        var (line, days) = _stays.TryGetValue(track, out var found) ? found : (new StayLine(track.Name, 0, 0, 0, 0, null), new Spread());
        _stays[track] = (outcome switch
        {
            EnrollmentOutcome.Waiting => line with { Waiting = line.Waiting + 1 },
            EnrollmentOutcome.ReturnedToSales => line with { Returned = line.Returned + 1 },
            EnrollmentOutcome.AgedOut => line with { AgedOut = line.AgedOut + 1 },
            _ => line with { Withdrawn = line.Withdrawn + 1 },
        }, days);
        if (outcome == EnrollmentOutcome.ReturnedToSales
            && (Time(stay, NurtureEnrollmentTable.EndedOn) - Time(stay, NurtureEnrollmentTable.EnrolledOn))?.TotalDays is { } lasted and >= 0)
        {
            days.Add(lasted);
        }
    }

    private void Age(DateTime? end)
    {
        if (end is null)
        {
            _withoutWindow++;
            return;
        }

        var left = (int)Math.Floor((end.Value - _now).TotalDays);
        _ages[left < 0 ? 0 : Array.FindIndex(Ages, 1, age => left <= (age.To ?? int.MaxValue))]++;
    }

    private static QueuedLead Queued(Entity stay) => new(
        NameOf(stay, NurtureEnrollmentTable.LeadId),
        NameOf(stay, NurtureEnrollmentTable.RejectionReasonId),
        Instant.FromDateTimeUtc(stay.GetAttributeValue<DateTime>(NurtureEnrollmentTable.EnrolledOn)),
        Time(stay, NurtureEnrollmentTable.NextTouchOn) is { } due ? Instant.FromDateTimeUtc(due) : null)
    {
        HasAnswered = Time(stay, NurtureEnrollmentTable.AnsweredOn) is not null,
    };

    private static DateTime? Time(Entity row, string column) => row.GetAttributeValue<DateTime?>(column);

    private static string NameOf(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Name ?? "";

    /// <summary>What is kept of one queue.</summary>
    private sealed class QueueCount(string queue, string track)
    {
        private List<QueuedLead> _next = [];
        private int _waiting;
        private int _returned;
        private int _agedOut;

        public int All { get; private set; }

        public QueueLine Line => new(queue, track, _waiting, _returned, _agedOut, _next);

        public void Add(QueuedLead lead, EnrollmentOutcome outcome)
        {
            All++;
            _waiting += outcome == EnrollmentOutcome.Waiting ? 1 : 0;
            _returned += outcome == EnrollmentOutcome.ReturnedToSales ? 1 : 0;
            _agedOut += outcome == EnrollmentOutcome.AgedOut ? 1 : 0;
            if (outcome == EnrollmentOutcome.Waiting)
            {
                _next = [.. _next.Append(lead).OrderBy(next => !next.HasAnswered).ThenBy(next => next.NextTouchOn ?? Instant.MaxValue).ThenBy(next => next.EnrolledOn).ThenBy(next => next.Lead, StringComparer.Ordinal).Take(NextLeads)];
            }
        }
    }
}
