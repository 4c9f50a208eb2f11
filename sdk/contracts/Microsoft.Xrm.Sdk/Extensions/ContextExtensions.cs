namespace Microsoft.Xrm.Sdk.Extensions;

/// <summary>Typed access to the parameters of a plug-in's request.</summary>
public static class ContextExtensions
{
    /// <summary>A parameter.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="context">The context.</param>
    /// <param name="parameterName">Its name.</param>
    /// <returns>The value; the type's default when it is absent or null.</returns>
    public static T InputParameterOrDefault<T>(this IPluginExecutionContext context, string parameterName)
        => context.InputParameters.ValueOrDefault<T>(parameterName);
}
