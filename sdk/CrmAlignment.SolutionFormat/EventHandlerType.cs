namespace CrmAlignment.SolutionFormat;

/// <summary>What a step runs, as the object type code of the handler's table.</summary>
public static class EventHandlerType
{
    /// <summary>A class of a plug-in assembly.</summary>
    public const int PluginType = 4602;
}
