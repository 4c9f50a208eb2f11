namespace CrmAlignment.Model.Apis;

/// <summary>
/// Finds where the funnel leaks: layer by layer, the leads that arrived in a period are held against those of a reference, or
/// against the agreed targets. Reads only.
/// Bounded: call again with the state of the answer until it is empty; the result tells of all that was read so far.
/// </summary>
public static class DiagnoseFunnelApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_DiagnoseFunnel";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvReadcrma_Scorecard";

    /// <summary>Request parameter (DateTime): required; first day of arrival, in the organization's time zone.</summary>
    public const string From = "From";

    /// <summary>Request parameter (DateTime): required; last day of arrival.</summary>
    public const string To = "To";

    /// <summary>Request parameter (String): optional; only leads of this segment.</summary>
    public const string Segment = "Segment";

    /// <summary>Request parameter (Guid): optional; only leads of this lead category, those of the reference as well.</summary>
    public const string LeadCategoryId = "LeadCategoryId";

    /// <summary>
    /// Request parameter (DateTime): optional; first day of the reference. When it and its end are missing, the days before From that are as
    /// many, or, where a segment of the reference is given, the same days.
    /// </summary>
    public const string ReferenceFrom = "ReferenceFrom";

    /// <summary>Request parameter (DateTime): last day of the reference; needed with ReferenceFrom.</summary>
    public const string ReferenceTo = "ReferenceTo";

    /// <summary>Request parameter (String): optional; segment of the reference, the same as Segment when missing.</summary>
    public const string ReferenceSegment = "ReferenceSegment";

    /// <summary>
    /// Request parameter (Boolean): optional, false when missing; true holds each layer against the conversion that the active targets plan for exactly
    /// the days From to To, for the lead category where one is given, else for the organization. Not together with a parameter of the reference.
    /// </summary>
    public const string AgainstTargets = "AgainstTargets";

    /// <summary>Request parameter (String): optional; the state of the last answer, none to begin.</summary>
    public const string State = "State";

    /// <summary>Request parameter (Integer): optional; 1 to 2000 leads, default 500.</summary>
    public const string BatchSize = "BatchSize";

    /// <summary>Response property (String): JSON object, the diagnosis of the leads read so far.</summary>
    public const string Result = "Result";

    /// <summary>Response property (String): state to call again with; empty at the end.</summary>
    public const string NextState = "NextState";
}
