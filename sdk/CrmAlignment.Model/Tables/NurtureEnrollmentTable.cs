namespace CrmAlignment.Model.Tables;

/// <summary>A lead's stay in nurture. User-owned.</summary>
public static class NurtureEnrollmentTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_nurtureenrollment";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_nurtureenrollmentid";

    /// <summary>Lead and track.</summary>
    public const string Name = "crma_name";

    /// <summary>Lead. Lookup to lead.</summary>
    public const string LeadId = "crma_leadid";

    /// <summary>Lead category of the lead when it came. Lookup to crma_leadcategory.</summary>
    public const string LeadCategoryId = "crma_leadcategoryid";

    /// <summary>Track. Lookup to crma_nurturetrack.</summary>
    public const string NurtureTrackId = "crma_nurturetrackid";

    /// <summary>Queue in which the lead waits. Lookup to queue.</summary>
    public const string QueueId = "crma_queueid";

    /// <summary>Why the lead came. Lookup to crma_rejectionreason.</summary>
    public const string RejectionReasonId = "crma_rejectionreasonid";

    /// <summary>When it came (UTC).</summary>
    public const string EnrolledOn = "crma_enrolledon";

    /// <summary>Waiting, returned to sales, aged out or withdrawn. A <see cref="Choices.EnrollmentOutcome"/>.</summary>
    public const string Outcome = "crma_outcome";

    /// <summary>When it left (UTC).</summary>
    public const string EndedOn = "crma_endedon";

    /// <summary>When the next touch is due (UTC); empty when the cadence is done.</summary>
    public const string NextTouchOn = "crma_nexttouchon";

    /// <summary>Sequence of the next touch.</summary>
    public const string NextStep = "crma_nextstep";

    /// <summary>Touches that fell due so far.</summary>
    public const string Touches = "crma_touches";

    /// <summary>When the lead answered (UTC), so that its touches stopped; whoever empties it lets them go on.</summary>
    public const string AnsweredOn = "crma_answeredon";

    /// <summary>When somebody let the touches go on after an answer (UTC): earlier answers stop them no more.</summary>
    public const string ResumedOn = "crma_resumedon";

    /// <summary>When the track's window closes (UTC).</summary>
    public const string WindowEndsOn = "crma_windowendson";

    /// <summary>The lead's id while waiting, empty afterwards: unique, so that no lead is queued twice.</summary>
    public const string OpenKey = "crma_openkey";

    /// <summary>Owner. Lookup to systemuser or team.</summary>
    public const string OwnerId = "ownerid";

    /// <summary>Business unit of the owner. Lookup to businessunit.</summary>
    public const string OwningBusinessUnit = "owningbusinessunit";
}
