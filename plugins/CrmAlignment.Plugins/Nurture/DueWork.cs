using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Handover;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Rows;
using CrmAlignment.Plugins.Scoring;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>
/// One round of the scheduled work, bounded by number and by time: on a slow server a few items may take as long as many elsewhere. One
/// item more than fits is read, to know whether more is due.
/// </summary>
internal sealed class DueWork(PluginScope scope, int room)
{
    private readonly TimeBudget _time = new(scope, TimeBudget.SingleRows);
    private int _left = room;

    /// <summary>Handovers expired.</summary>
    public int Expired { get; private set; }

    /// <summary>Enrollments aged out.</summary>
    public int AgedOut { get; private set; }

    /// <summary>Touches counted.</summary>
    public int Touched { get; private set; }

    /// <summary>Leads whose engagement score changed.</summary>
    public int Rescored { get; private set; }

    /// <summary>Whether more is due.</summary>
    public bool MoreDue { get; private set; }

    /// <summary>Closes offers whose leads left them under a version of the product that did not; nothing once that is done.</summary>
    public void CloseForgotten() =>
        Process(PendingHandovers.Forgotten(scope.SystemService, _left + 1), forgotten => Write(
            OfferClosing.CloseForgotten(forgotten.Offer, forgotten.Departure, forgotten.LeftOn ?? scope.Now)));

    /// <summary>Expires offers that sales has not decided in time.</summary>
    public void Expire() =>
        Expired = Process(
            PendingHandovers.Due(scope.SystemService, scope.Now, _left + 1), pending => Write(HandoverRules.Expire(pending, scope.Now)));

    /// <summary>Reminds sales of offers that little time is left for: by a mark, which what tells people follows. Expired ones are none.</summary>
    public void Remind() => Process(
        PendingHandovers.ToRemind(scope.SystemService, scope.Now, _left + 1), pending => Write(HandoverRules.Remind(pending, scope.Now)));

    /// <summary>Ends enrollments whose window has closed.</summary>
    public void AgeOut()
    {
        var due = Enrollments.Due(
            scope.SystemService, NurtureEnrollmentTable.WindowEndsOn, scope.Now, _left + 1, windowIsOpen: false);
        var leads = NurturedLeads.Of(scope.SystemService, due);
        AgedOut = Process(due, enrollment =>
        {
            NurturedLead? lead = enrollment.LeadId is { } id && leads.TryGetValue(id, out var found) ? found : null;
            var changes = NurtureRules.AgeOut(enrollment, lead, scope.Now);
            RecordWriter.Apply(scope.SystemService, changes);
            return changes.FirstOrDefault();
        });
    }

    /// <summary>Counts touches that fell due, makes their activities and plans the next ones; stops those of leads that have answered.</summary>
    public void Touch()
    {
        var due = Enrollments.Due(
            scope.SystemService, NurtureEnrollmentTable.NextTouchOn, scope.Now, _left + 1, windowIsOpen: true);
        if (due.Length == 0)
        {
            return;
        }

        var tracks = NurtureSettings.Tracks(scope.SystemService, WorkCalendars.Default(scope.SystemService));
        var activities = new TouchActivities(scope, due, enrollment => TrackOf(enrollment, tracks));
        var contacts = LeadContacts.Of(scope.SystemService, due.Where(enrollment => TrackOf(enrollment, tracks).StopsOnAnswer).ToArray());
        var answered = 0;
        var done = Process(due, enrollment =>
        {
            if (AnswerOf(enrollment, contacts) is { } answer)
            {
                answered++;
                return Write(answer);
            }

            var change = NurtureRules.Touch(enrollment, TrackOf(enrollment, tracks), scope.Now);
            MoreDue |= change?[NurtureEnrollmentTable.NextTouchOn].AsDateTime <= scope.Now;
            if (Write(change) is not null)
            {
                activities.Make(enrollment);
            }

            return change;
        });
        Touched = done - answered;
    }

    private static RecordChange? AnswerOf(OpenEnrollment enrollment, ILookup<Guid, LeadContact> contacts)
    {
        var answers = contacts[enrollment.LeadId ?? Guid.Empty].Where(contact => NurtureRules.IsAnswered(enrollment, contact)).ToArray();
        return answers.Length == 0 ? null : NurtureRules.Answer(enrollment, answers.Min(answer => answer.OccurredOn));
    }

    /// <summary>Brings engagement scores up to date that have faded by now.</summary>
    public void Rescore() => Rescored = Process(ScoreRefresh.Due(scope.SystemService, scope.Now, _left + 1), lead =>
    {
        var change = ScoreRefresh.ChangeOf(scope.SystemService, lead, scope.Now);
        ScoreConflict.Refuse(scope, () => OwnWork.Do(scope, () => Write(change)));
        return change;
    });

    // A track that was deactivated or deleted has no further touches; the one that is due still counts.
    private static NurtureTrack TrackOf(OpenEnrollment enrollment, IReadOnlyDictionary<Guid, NurtureTrack> tracks) =>
        enrollment.TrackId is { } id && tracks.TryGetValue(id, out var track) ? track : new NurtureTrack(
            Guid.Empty, "", Guid.Empty, false, null, []);

    /// <param name="due">Items, one more than fits at most.</param>
    /// <param name="item">Works one off, and returns what it wrote; null when there was nothing to do.</param>
    private int Process<T>(T[] due, Func<T, RecordChange?> item)
    {
        MoreDue |= due.Length > _left;
        var done = 0;
        foreach (var next in due.Take(_left))
        {
            if (item(next) is not { } written)
            {
                continue;
            }

            done++;
            if (_time.IsUsedUp(new EntityReference(written.Table, written.Id)))
            {
                // What was read and not worked off, or would have been read after this, is met by the next round.
                MoreDue = true;
                _left = 0;
                return done;
            }
        }

        _left -= done;
        return done;
    }

    private RecordChange? Write(RecordChange? change)
    {
        if (change is not null)
        {
            RecordWriter.Apply(scope.SystemService, change);
        }

        return change;
    }
}
