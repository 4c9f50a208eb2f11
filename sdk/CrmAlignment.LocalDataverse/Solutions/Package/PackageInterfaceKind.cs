namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Kinds of user-interface components, which the local Dataverse keeps but does not draw.</summary>
public enum PackageInterfaceKind
{
    /// <summary>A form of a table (<c>systemform</c>).</summary>
    Form,

    /// <summary>A view of a table (<c>savedquery</c>).</summary>
    View,

    /// <summary>A chart of a table (<c>visualization</c>).</summary>
    Chart,

    /// <summary>A dashboard.</summary>
    Dashboard,

    /// <summary>The ribbon of a table or of the application.</summary>
    Ribbon,

    /// <summary>A site map.</summary>
    SiteMap,

    /// <summary>A model-driven app.</summary>
    App,
}
