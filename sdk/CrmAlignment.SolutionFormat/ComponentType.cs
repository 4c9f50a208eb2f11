namespace CrmAlignment.SolutionFormat;

/// <summary>
/// Numbers of the kinds of solution components
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/solutioncomponent#componenttype-choicesoptions).
/// </summary>
public static class ComponentType
{
    /// <summary>A table; known by name.</summary>
    public const int Table = 1;

    /// <summary>A column.</summary>
    public const int Column = 2;

    /// <summary>A global choice; known by name.</summary>
    public const int Choice = 9;

    /// <summary>A relationship of two tables.</summary>
    public const int Relationship = 10;

    /// <summary>An alternate key.</summary>
    public const int Key = 14;

    /// <summary>A security role; known by id.</summary>
    public const int Role = 20;

    /// <summary>A view.</summary>
    public const int View = 26;

    /// <summary>A process: a workflow, a flow or a business rule; known by id.</summary>
    public const int Process = 29;

    /// <summary>A map from one table to another.</summary>
    public const int EntityMap = 46;

    /// <summary>A map from one column to another.</summary>
    public const int AttributeMap = 47;

    /// <summary>Changes of the command bar.</summary>
    public const int Ribbon = 50;

    /// <summary>A chart.</summary>
    public const int Chart = 59;

    /// <summary>A form or a dashboard; known by id.</summary>
    public const int Form = 60;

    /// <summary>A web resource; known by name.</summary>
    public const int WebResource = 61;

    /// <summary>A site map; known by name.</summary>
    public const int SiteMap = 62;

    /// <summary>A role of connections; known by id.</summary>
    public const int ConnectionRole = 63;

    /// <summary>A custom control; known by name.</summary>
    public const int CustomControl = 66;

    /// <summary>A column security profile; known by id.</summary>
    public const int ColumnSecurityProfile = 70;

    /// <summary>A model-driven app; known by name.</summary>
    public const int App = 80;

    /// <summary>A class of a plug-in assembly.</summary>
    public const int PluginType = 90;

    /// <summary>A plug-in assembly; known by id and full name.</summary>
    public const int PluginAssembly = 91;

    /// <summary>A plug-in step; known by id.</summary>
    public const int Step = 92;

    /// <summary>An image of a plug-in step.</summary>
    public const int StepImage = 93;

    /// <summary>A canvas app; known by name.</summary>
    public const int CanvasApp = 300;

    /// <summary>The definition of an environment variable.</summary>
    public const int EnvironmentVariable = 380;

    /// <summary>The value of an environment variable.</summary>
    public const int EnvironmentVariableValue = 381;
}
