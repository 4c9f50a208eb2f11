#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>Marks required members for the compiler; .NET Framework lacks it.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class RequiredMemberAttribute : Attribute;

/// <summary>Keeps compilers that do not know required members from using them; .NET Framework lacks it.</summary>
/// <param name="featureName">Name of the feature.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>Name of the feature.</summary>
    public string FeatureName { get; } = featureName;
}
#endif
