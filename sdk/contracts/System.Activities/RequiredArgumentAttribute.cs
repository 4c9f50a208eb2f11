namespace System.Activities;

/// <summary>Marks an argument that the caller must supply.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = true, AllowMultiple = false)]
public sealed class RequiredArgumentAttribute : Attribute
{
    /// <summary>Marks the argument.</summary>
    public RequiredArgumentAttribute()
    {
    }
}
