namespace CrmAlignment.SolutionFormat;

/// <summary>
/// A kind of component whose members have an XML file each, in a folder that has their name: <c>customapis/new_Offer/customapi.xml</c>
/// (https://learn.microsoft.com/power-apps/developer/data-platform/create-custom-api-solution).
/// </summary>
/// <param name="Folder">Name of the folder that holds all of the kind.</param>
/// <param name="Element">Name of the root element, and of the file without its extension.</param>
public sealed record ComponentFile(string Folder, string Element)
{
    /// <summary>Custom APIs.</summary>
    public static ComponentFile CustomApi { get; } = new("customapis", "customapi");

    /// <summary>Request parameters, below the folder of their Custom API.</summary>
    public static ComponentFile RequestParameter { get; } = new("customapirequestparameters", "customapirequestparameter");

    /// <summary>Response properties, below the folder of their Custom API.</summary>
    public static ComponentFile ResponseProperty { get; } = new("customapiresponseproperties", "customapiresponseproperty");

    /// <summary>Definitions of environment variables.</summary>
    public static ComponentFile EnvironmentVariable { get; } = new("environmentvariabledefinitions", "environmentvariabledefinition");

    /// <summary>Rules by which columns are shown masked.</summary>
    public static ComponentFile MaskingRule { get; } = new("maskingrules", "maskingrule");

    /// <summary>Columns that are shown masked, below the folder of their rule.</summary>
    public static ComponentFile MaskedColumn { get; } = new("attributemaskingrules", "attributemaskingrule");

    /// <summary>Name of the file.</summary>
    public string FileName => Element + ".xml";

    /// <summary>Name of the folder that holds what belongs to a component.</summary>
    /// <param name="name">Name of the component.</param>
    public string FolderOf(string name) => $"{Folder}/{name}";

    /// <summary>Name of the part of a component.</summary>
    /// <param name="name">Name of the component.</param>
    public string PartOf(string name) => $"{FolderOf(name)}/{FileName}";
}
