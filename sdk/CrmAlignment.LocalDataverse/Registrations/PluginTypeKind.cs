namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>What a class of a plug-in assembly can be registered as.</summary>
internal enum PluginTypeKind
{
    /// <summary>Nothing: it is abstract, or neither of the others.</summary>
    None,

    /// <summary>A plug-in: it implements IPlugin.</summary>
    Plugin,

    /// <summary>A custom workflow activity: it derives from CodeActivity.</summary>
    Activity,
}
