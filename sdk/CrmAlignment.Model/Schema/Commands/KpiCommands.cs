using System.Collections.Generic;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Schema.Apis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the administrator does about the numbers.</summary>
internal static class KpiCommands
{
    internal static IReadOnlyList<CommandSchema> All { get; } =
    [
        OfKpis(
            ScorecardTable.LogicalName, "Fold", 1000, "fold", ScorecardApis.FoldKpis.Label, FoldKpisApi.Privilege,
            new(
                "Adds what has happened since the last time to the scorecards.",
                "Добавляет в карты показателей все, что произошло с прошлого раза.",
                "Додає до карт показників усе, що сталося з минулого разу.",
                "将上次之后发生的变化汇入记分卡。")),
        OfKpis(
            ScorecardTable.LogicalName, "Recalculate", 1010, "recalculate", AuditApis.Recalculate.Label, RecalculateKpisApi.Privilege,
            new(
                "Counts all records anew, posts what the ledger lacks and adds it to the scorecards. It takes a while.",
                "Заново пересчитывает все записи, добавляет в реестр недостающее и переносит его в карты показателей. Это займет некоторое время.",
                "Заново перераховує всі записи, додає до реєстру те, чого бракує, і переносить його до карт показників. Це триватиме деякий час.",
                "重新统计所有记录，补记台账中缺少的内容，并汇入记分卡。需要一些时间。")),
        Audit(ScorecardTable.LogicalName, 1020),
        Audit(KpiDriftTable.LogicalName, 1000),
    ];

    private static CommandSchema Audit(string table, int sequence) => OfKpis(
        table, "Audit", sequence, "audit", AuditApis.Audit.Label, AuditKpisApi.Privilege,
        new(
            "Compares the scorecards with the records behind them, lists what differs, and corrects it if you want.",
            "Сверяет карты показателей с записями, показывает расхождения и исправляет их, если вы согласны.",
            "Звіряє карти показників із записами, показує розбіжності та виправляє їх, якщо ви згодні.",
            "将记分卡与记录核对，列出差异，并在您同意后更正。"));

    private static CommandSchema OfKpis(string table, string name, int sequence, string icon, Label label, string privilege, Label tooltip) => new()
    {
        Table = table,
        Name = name,
        Places = CommandPlaces.Grid,
        Sequence = sequence,
        NeedsRows = false,
        Label = label,
        Tooltip = tooltip,
        Icon = CommandResources.Icon(icon),
        Library = CommandResources.KpiScript,
        Function = $"CrmAlignment.Kpis.{char.ToLowerInvariant(name[0])}{name[1..]}",
        Privilege = privilege,
    };
}
