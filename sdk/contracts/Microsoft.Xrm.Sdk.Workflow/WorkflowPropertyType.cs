namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The types of a workflow's properties.</summary>
public enum WorkflowPropertyType
{
    /// <summary>Yes or no.</summary>
    Boolean = 0,

    /// <summary>A date and time.</summary>
    DateTime = 1,

    /// <summary>A decimal number.</summary>
    Decimal = 2,

    /// <summary>A floating point number.</summary>
    Float = 3,

    /// <summary>A whole number.</summary>
    Integer = 4,

    /// <summary>A lookup.</summary>
    EntityReference = 5,

    /// <summary>An amount of money.</summary>
    Money = 6,

    /// <summary>The parties of an activity.</summary>
    PartyList = 7,

    /// <summary>A choice.</summary>
    OptionSetValue = 8,

    /// <summary>An id.</summary>
    Guid = 9,

    /// <summary>A text.</summary>
    String = 10,
}
