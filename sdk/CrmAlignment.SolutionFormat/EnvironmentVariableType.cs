namespace CrmAlignment.SolutionFormat;

/// <summary>
/// Types of environment variables
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/environmentvariabledefinition#type-choicesoptions),
/// without data sources and secrets.
/// </summary>
public enum EnvironmentVariableType
{
    /// <summary>Text.</summary>
    String = 100000000,

    /// <summary>A decimal number.</summary>
    Number = 100000001,

    /// <summary>Yes or no.</summary>
    Boolean = 100000002,

    /// <summary>JSON.</summary>
    Json = 100000003,
}
