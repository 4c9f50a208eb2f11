namespace CrmAlignment.Model.Tables;

/// <summary>Evidence of a verdict: what a criteria set said of a lead, and when. User-owned.</summary>
public static class AssessmentTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_assessment";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_assessmentid";

    /// <summary>Set, version and verdict.</summary>
    public const string Name = "crma_name";

    /// <summary>Lead that was assessed. Lookup to lead.</summary>
    public const string LeadId = "crma_leadid";

    /// <summary>Set that was used. Lookup to crma_criteriaset.</summary>
    public const string CriteriaSetId = "crma_criteriasetid";

    /// <summary>Version of the set.</summary>
    public const string SetVersion = "crma_setversion";

    /// <summary>Points reached.</summary>
    public const string Score = "crma_score";

    /// <summary>Points needed.</summary>
    public const string Threshold = "crma_threshold";

    /// <summary>Verdict. A <see cref="Choices.CriteriaVerdict"/>.</summary>
    public const string Verdict = "crma_verdict";

    /// <summary>Criteria that were not met, one a line.</summary>
    public const string UnmetCriteria = "crma_unmetcriteria";

    /// <summary>When (UTC).</summary>
    public const string AssessedOn = "crma_assessedon";

    /// <summary>Stage of the lead then. A <see cref="Choices.LeadStage"/>.</summary>
    public const string Stage = "crma_stage";

    /// <summary>What the lead held then, as far as criteria ask it: JSON, written by the server alone; empty in older assessments.</summary>
    public const string JudgedValues = "crma_judgedvalues";
}
