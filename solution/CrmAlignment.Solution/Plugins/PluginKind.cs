namespace CrmAlignment.Solution.Plugins;

/// <summary>What a registered class is.</summary>
public enum PluginKind
{
    /// <summary>A plug-in: implements Microsoft.Xrm.Sdk.IPlugin.</summary>
    Plugin,

    /// <summary>A custom workflow activity: derives from System.Activities.CodeActivity.</summary>
    Activity,
}
