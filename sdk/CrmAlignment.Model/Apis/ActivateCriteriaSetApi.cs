namespace CrmAlignment.Model.Apis;

/// <summary>Activates a draft that both sides signed and retires the version before it.</summary>
public static class ActivateCriteriaSetApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_ActivateCriteriaSet";

    /// <summary>Privilege without which the plug-in refuses the call (CRMA9011).</summary>
    public const string Privilege = "prvWritecrma_CriteriaSet";

    /// <summary>Request parameter: the bound record of crma_criteriaset (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Response property (Guid): set that it replaced; empty Guid when none.</summary>
    public const string RetiredSetId = "RetiredSetId";

    /// <summary>Response property (Integer): criteria in the set.</summary>
    public const string CriteriaCount = "CriteriaCount";
}
