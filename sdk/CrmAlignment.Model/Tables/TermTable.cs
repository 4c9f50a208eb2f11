namespace CrmAlignment.Model.Tables;

/// <summary>
/// A word that marketing and sales use alike: what it means, and who is responsible, in the version that both sides signed. Organization-owned.
/// </summary>
public static class TermTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_term";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_termid";

    /// <summary>The word, in the language of the organization: for users whose language has none of its own.</summary>
    public const string Name = "crma_name";

    /// <summary>Code shared by all versions of the term; with the version the alternate key crma_termcodeversion.</summary>
    public const string Code = "crma_code";

    /// <summary>Version, from 1.</summary>
    public const string Version = "crma_version";

    /// <summary>Draft, active or retired. A <see cref="Choices.CriteriaSetPhase"/>.</summary>
    public const string Phase = "crma_phase";

    /// <summary>What it means, in the language of the organization.</summary>
    public const string Meaning = "crma_meaning";

    /// <summary>Stage of a lead that it explains; empty for none. A <see cref="Choices.LeadStage"/>.</summary>
    public const string Stage = "crma_leadstage";

    /// <summary>Measure of the KPIs that it explains; empty for none. A <see cref="Choices.TargetMeasure"/>.</summary>
    public const string Measure = "crma_targetmeasure";

    /// <summary>Column that it explains, as table.column by logical names, such as crma_handover.crma_dueon; empty for none.</summary>
    public const string Column = "crma_column";

    /// <summary>Department that answers for it. A <see cref="Choices.ResponsibleSide"/>.</summary>
    public const string Responsible = "crma_responsible";

    /// <summary>The word in English.</summary>
    public const string EnglishName = "crma_englishname";

    /// <summary>What it means, in English.</summary>
    public const string EnglishMeaning = "crma_englishmeaning";

    /// <summary>The word in Russian.</summary>
    public const string RussianName = "crma_russianname";

    /// <summary>What it means, in Russian.</summary>
    public const string RussianMeaning = "crma_russianmeaning";

    /// <summary>The word in Ukrainian.</summary>
    public const string UkrainianName = "crma_ukrainianname";

    /// <summary>What it means, in Ukrainian.</summary>
    public const string UkrainianMeaning = "crma_ukrainianmeaning";

    /// <summary>The word in Chinese.</summary>
    public const string ChineseName = "crma_chinesename";

    /// <summary>What it means, in Chinese.</summary>
    public const string ChineseMeaning = "crma_chinesemeaning";

    /// <summary>Who signed for marketing. Lookup to systemuser.</summary>
    public const string MarketingAgreedBy = "crma_marketingagreedby";

    /// <summary>When marketing signed (UTC).</summary>
    public const string MarketingAgreedOn = "crma_marketingagreedon";

    /// <summary>Who signed for sales. Lookup to systemuser.</summary>
    public const string SalesAgreedBy = "crma_salesagreedby";

    /// <summary>When sales signed (UTC).</summary>
    public const string SalesAgreedOn = "crma_salesagreedon";

    /// <summary>When both had signed, and it came into force (UTC).</summary>
    public const string ActivatedOn = "crma_activatedon";

    /// <summary>When a later version replaced it (UTC).</summary>
    public const string RetiredOn = "crma_retiredon";

    /// <summary>The code while the term is in force, empty otherwise: an alternate key, so that one version is in force.</summary>
    public const string ForceKey = "crma_forcekey";

    /// <summary>What it explains while it is in force, empty otherwise: an alternate key, so that nothing is explained twice.</summary>
    public const string UseKey = "crma_usekey";
}
