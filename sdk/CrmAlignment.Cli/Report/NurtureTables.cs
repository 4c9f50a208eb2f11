using System.Globalization;
using System.Linq;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>Tables of nurture and of clients who come and go.</summary>
internal static class NurtureTables
{
    /// <summary>The queues.</summary>
    public static ReportTable Queues(FunnelReport report, ReportWords words) => new(
        "nurture-queues",
        words.Term("Queue"),
        [
            new("queue", words.Term("Queue"), CellKind.Text),
            new("waiting", words.Term("EnrollmentWaiting"), CellKind.Count),
            new("returned", words.Term("EnrollmentReturned"), CellKind.Count),
            new("aged_out", words.Term("EnrollmentAgedOut"), CellKind.Count),
        ],
        [.. report.Queues.Select(queue => new object?[] { $"{queue.Queue} ({queue.Track})", queue.Waiting, queue.Returned, queue.AgedOut })]);

    /// <summary>The leads whose touches are due next in a queue.</summary>
    public static ReportTable Next(QueueLine queue, DateTimeZone zone, ReportWords words) => new(
        "next",
        words.Fill(ReportTexts.NextIn, queue.Queue),
        [
            new("lead", words.Term("Lead"), CellKind.Text),
            new("reason", words[TableTexts.Reason], CellKind.Text),
            new("since", words[ReportTexts.Since], CellKind.Text),
            new("next_touch", words[ReportTexts.NextTouch], CellKind.Text),
        ],
        [.. queue.Next.Select(lead => new object?[] { lead.Lead, lead.Reason, Numbers.Day(lead.EnrolledOn, zone), NextTouch(lead, zone, words) })]);

    /// <summary>Those who wait, by the days until their window closes.</summary>
    public static ReportTable Ageing(FunnelReport report, ReportWords words) => new(
        "nurture-ageing",
        words[TableTexts.Ageing],
        [new("days_left", words[TableTexts.DaysLeft], CellKind.Text), new("waiting", words.Term("EnrollmentWaiting"), CellKind.Count)],
        [.. report.Ageing.Where(line => line.Count > 0 || line.FromDays is not null).Select(line => new object?[] { Age(line, words), line.Count })]);

    /// <summary>What became of the stays.</summary>
    public static ReportTable Stays(FunnelReport report, ReportWords words) => new(
        "nurture-stays",
        words[TableTexts.Stays],
        [
            new("track", words.Term("NurtureTrack"), CellKind.Text),
            new("stays", words[TableTexts.AllStays], CellKind.Count),
            new("waiting", words.Term("EnrollmentWaiting"), CellKind.Count),
            new("returned", words.Term("EnrollmentReturned"), CellKind.Count),
            new("aged_out", words.Term("EnrollmentAgedOut"), CellKind.Count),
            new("withdrawn", words.Term("EnrollmentWithdrawn"), CellKind.Count),
            new("return_rate", words[TableTexts.ReturnRate], CellKind.Share),
            new("median_days", words[TableTexts.DaysToReturn], CellKind.Days),
        ],
        [
            .. report.Stays.Select(line => new object?[]
            {
                line.Track.Length == 0 ? words[ReportTexts.NoneGiven] : line.Track,
                line.All, line.Waiting, line.Returned, line.AgedOut, line.Withdrawn, line.ReturnRate, line.MedianDays,
            }),
        ]);

    /// <summary>How clients came and went; not known where the files do not say which deals are of one customer.</summary>
    public static ReportTable Clients(FunnelReport report, ReportWords words)
    {
        var isHidden = report.Known is { Deals: false } or { Customers: false };
        return new ReportTable(
            "clients-by-month",
            words[TableTexts.ClientMoves],
            [
                new("period", words[ReportTexts.Period], CellKind.Text),
                new("new_clients", words.Term("NewClients"), CellKind.Count),
                new("came_back", words[TableTexts.CameBack], CellKind.Count),
                new("active_clients", words[ReportTexts.ActiveClients], CellKind.Count),
                new("lost_clients", words[TableTexts.LostClients], CellKind.Count),
            ],
            [
                .. report.ClientMoves.Select(line => isHidden
                    ? new object?[] { line.Month, NotKnown.Value, NotKnown.Value, NotKnown.Value, NotKnown.Value }
                    : [line.Month, line.New, line.CameBack, line.Active, line.Lost]),
            ]);
    }

    private static string NextTouch(QueuedLead lead, DateTimeZone zone, ReportWords words) =>
        lead.NextTouchOn is { } due ? Numbers.Day(due, zone) : words[lead.HasAnswered ? ReportTexts.Answered : ReportTexts.CadenceDone];

    private static string Age(AgeingLine line, ReportWords words) => line switch
    {
        { IsWithoutWindow: true } => words[TableTexts.NoWindow],
        { FromDays: null } => words[TableTexts.WindowOver],
        { ToDays: null } => string.Create(CultureInfo.InvariantCulture, $"{line.FromDays}+"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{line.FromDays}–{line.ToDays}"),
    };
}
