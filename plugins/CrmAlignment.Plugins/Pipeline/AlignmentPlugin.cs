using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>
/// Base of every plug-in of the product. An instance serves many operations at once, so it keeps nothing but its own
/// declaration (https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/business-logic/develop-iplugin-implementations-stateless).
/// </summary>
public abstract class AlignmentPlugin : IPlugin
{
    private readonly Declaration _declaration;

    /// <summary>Reads the declaration of the class.</summary>
    private protected AlignmentPlugin()
    {
        _declaration = Declaration.Of(GetType());
    }

    /// <summary>Runs the plug-in; called by the platform.</summary>
    /// <param name="serviceProvider">Services of the platform.</param>
    /// <exception cref="InvalidPluginExecutionException">A rule refuses the operation, or the plug-in cannot finish.</exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        var scope = new PluginScope(serviceProvider);
        ErrorBoundary.Run(
            scope.Context,
            scope.Tracing,
            () => scope.SystemService,
            () => scope.Record ?? (_declaration.IsMainOperation(scope.Context) ? null : NamedRecord.Of(scope.Context)),
            () =>
            {
                scope.Enter(_declaration.Require(scope.Context));
                if (_declaration.Privilege is { } privilege)
                {
                    ApiRoles.RequirePrivilege(scope, privilege);
                }

                Run(scope);
            });
    }

    /// <summary>Does the work.</summary>
    private protected abstract void Run(PluginScope scope);
}
