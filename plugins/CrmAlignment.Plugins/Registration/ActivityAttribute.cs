using System;

namespace CrmAlignment.Plugins.Registration;

/// <summary>Gives a custom workflow activity the name and the group under which the workflow designer lists it.</summary>
/// <param name="name">Name of the activity in the designer.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActivityAttribute(string name) : Attribute
{
    /// <summary>Group of all activities of the product.</summary>
    public const string Group = "CrmAlignment";

    /// <summary>Name of the activity in the designer.</summary>
    public string Name { get; } = name;
}
