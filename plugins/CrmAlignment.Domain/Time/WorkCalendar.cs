using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Time;

/// <summary>
/// Working hours of a zone: what passes between two instants while people work. Time is elapsed time: on a day whose clock is put forward
/// during working hours, fewer hours are worked. Hours are local: their beginning and end are mapped to instants as
/// <see cref="TimeZones.ToUtc"/> says.
/// </summary>
public sealed class WorkCalendar
{
    private const int SearchDays = 3660;

    private readonly IReadOnlyList<HoursRange>[] _week;
    private readonly HashSet<DateTime> _holidays;

    /// <summary>A calendar.</summary>
    /// <param name="name">Name, for problems.</param>
    /// <param name="zone">Zone of the hours.</param>
    /// <param name="week">Hours by day of the week; days that are missing are off.</param>
    /// <param name="holidays">Days without hours.</param>
    /// <param name="acceptanceTime">Working time within which sales decides; not negative.</param>
    public WorkCalendar(
        string name,
        TimeZoneInfo zone,
        IReadOnlyDictionary<DayOfWeek, IReadOnlyList<HoursRange>> week,
        IEnumerable<DateTime> holidays,
        TimeSpan acceptanceTime)
    {
        Name = name;
        Zone = zone;
        AcceptanceTime = acceptanceTime;
        _week = Enumerable.Range(0, 7).Select(day => week.TryGetValue((DayOfWeek)day, out var ranges) ? ranges : []).ToArray();
        _holidays = new HashSet<DateTime>(holidays.Select(holiday => holiday.Date));
    }

    /// <summary>Name.</summary>
    public string Name { get; }

    /// <summary>Zone of the hours.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Working time within which sales decides.</summary>
    public TimeSpan AcceptanceTime { get; }

    /// <summary>Reads a row of crma_workcalendar and the dates of its holidays.</summary>
    /// <exception cref="ProblemException">The zone or hours cannot be read; all that is wrong is reported together, with the name of
    /// the calendar.</exception>
    public static WorkCalendar Of(IRecordValues calendar, IEnumerable<DateTime> holidays)
    {
        var name = calendar.Value(WorkCalendarTable.Name).AsText;
        var problems = Read(calendar, out var zone, out var week);
        return problems.Count > 0 ? throw new ProblemException(problems) { Record = name } : new WorkCalendar(
            name ?? "",
            zone!,
            week,
            holidays,
            TimeSpan.FromTicks((long)((calendar.Value(WorkCalendarTable.AcceptanceHours).AsNumber ?? 0) * TimeSpan.TicksPerHour)));
    }

    /// <summary>What keeps a row of crma_workcalendar from being read: CRMA5001, CRMA5002 and CRMA5004; none when it can be.</summary>
    public static IReadOnlyList<Problem> Problems(IRecordValues calendar) => Read(calendar, out _, out _);

    private static List<Problem> Read(
        IRecordValues calendar, out TimeZoneInfo? zone, out Dictionary<DayOfWeek, IReadOnlyList<HoursRange>> week)
    {
        var problems = new List<Problem>();
        var hours = new Dictionary<DayOfWeek, IReadOnlyList<HoursRange>>();
        foreach (var day in WorkWeek.Columns)
        {
            Try(() => hours[day.Key] = WorkingHours.Parse(day.Key, calendar.Value(day.Value).AsText), problems);
        }

        TimeZoneInfo? found = null;
        Try(() => found = TimeZones.Find(calendar.Value(WorkCalendarTable.TimeZone).AsText ?? ""), problems);
        zone = found;
        week = hours;
        return problems;
    }

    private static void Try(Action read, List<Problem> problems)
    {
        try
        {
            read();
        }
        catch (ProblemException fault)
        {
            problems.AddRange(fault.Problems);
        }
    }

    /// <summary>The instant (UTC) at which so much working time has passed since the start; the start itself for none.</summary>
    /// <param name="startUtc">Start, of kind Utc.</param>
    /// <param name="workingTime">Working time; not negative.</param>
    /// <exception cref="ProblemException">CRMA5003: the calendar has not so much working time within ten years.</exception>
    public DateTime AddWorkingTime(DateTime startUtc, TimeSpan workingTime)
    {
        if (workingTime < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(workingTime), workingTime, "Working time cannot be negative.");
        }

        if (workingTime == TimeSpan.Zero)
        {
            return startUtc;
        }

        var rest = workingTime;
        foreach (var shift in ShiftsFrom(startUtc).TakeWhile(shift => shift.Start < startUtc.AddDays(SearchDays)))
        {
            var length = shift.End - shift.Start;
            if (rest <= length)
            {
                return shift.Start + rest;
            }

            rest -= length;
        }

        throw new ProblemException(Messages.Problems.NoWorkingHours(Name));
    }

    /// <summary>Working time between two instants (UTC); negative when the second is the earlier.</summary>
    public TimeSpan WorkingTimeBetween(DateTime fromUtc, DateTime toUtc)
    {
        if (toUtc < fromUtc)
        {
            return -WorkingTimeBetween(toUtc, fromUtc);
        }

        var worked = TimeSpan.Zero;
        foreach (var shift in ShiftsFrom(fromUtc).TakeWhile(shift => shift.Start < toUtc))
        {
            worked += (shift.End < toUtc ? shift.End : toUtc) - shift.Start;
        }

        return worked;
    }

    /// <summary>The instant itself (UTC) within working hours, otherwise when the next ones begin; null when there are none within ten years.</summary>
    /// <param name="instantUtc">Instant of kind Utc. The end of working hours is outside of them.</param>
    public DateTime? NextWorkingInstant(DateTime instantUtc) =>
        ShiftsFrom(instantUtc).Select(shift => (DateTime?)shift.Start).FirstOrDefault();

    /// <summary>When sales must have decided on a lead offered now.</summary>
    public DateTime DueOn(DateTime offeredOnUtc) => AddWorkingTime(offeredOnUtc, AcceptanceTime);

    /// <summary>When sales is reminded of a lead offered now: when three quarters of the acceptance time have passed, chosen by this project.</summary>
    public DateTime RemindOn(DateTime offeredOnUtc) => AddWorkingTime(offeredOnUtc, TimeSpan.FromTicks(AcceptanceTime.Ticks / 4 * 3));

    /// <summary>What remains of the working hours from an instant on, day by day, for a little more than ten years.</summary>
    private IEnumerable<Shift> ShiftsFrom(DateTime startUtc)
    {
        // One day earlier: where the clock skips a day, hours of the day before may reach over it.
        var firstDay = LocalDates.Of(startUtc, Zone).AddDays(-1);
        var reached = startUtc;
        for (var day = 0; day <= SearchDays + 1; day++)
        {
            foreach (var shift in ShiftsOf(firstDay.AddDays(day)))
            {
                var start = shift.Start > reached ? shift.Start : reached;
                if (start < shift.End)
                {
                    reached = shift.End;
                    yield return new Shift(start, shift.End);
                }
            }
        }
    }

    private IEnumerable<Shift> ShiftsOf(DateTime date) => _holidays.Contains(date)
        ? []
        : _week[(int)date.DayOfWeek].Select(
            range => new Shift(TimeZones.ToUtc(date + range.Start, Zone), TimeZones.ToUtc(date + range.End, Zone)));

    private readonly record struct Shift(DateTime Start, DateTime End);
}
