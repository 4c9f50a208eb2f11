using System;

namespace CrmAlignment.Plugins.Registration;

/// <summary>Names the Custom API whose main operation the plug-in class is. The solution builder reads it from the dll.</summary>
/// <param name="uniqueName">Unique name of the Custom API, from the model.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CustomApiAttribute(string uniqueName) : Attribute
{
    /// <summary>Unique name of the Custom API.</summary>
    public string UniqueName { get; } = uniqueName;

    /// <summary>
    /// Privilege that the plug-in asks for before it does anything; null (the default) where the rows' own privileges, or the platform by
    /// the definition of the Custom API, decide.
    /// </summary>
    public string? Privilege { get; set; }
}
