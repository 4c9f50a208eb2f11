using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Schema.Apis;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>The work that usually a schedule does, for the administrator who does not want to wait for it.</summary>
internal static class DueCommands
{
    internal static CommandSchema On(string table, int sequence) => new()
    {
        Table = table,
        Name = "ProcessDue",
        Places = CommandPlaces.Grid,
        Sequence = sequence,
        NeedsRows = false,
        Label = ScheduledApis.ProcessDue.Label,
        Tooltip = new(
            "Expires overdue handovers, counts touches that fell due and ends stays in nurture whose time is over, without waiting for the schedule.",
            "Помечает просроченные передачи, учитывает касания, срок которых наступил, и завершает подпитку, срок которой истек, не дожидаясь расписания.",
            "Позначає прострочені передачі, враховує дотики, строк яких настав, і завершує підживлення, строк якого минув, не чекаючи розкладу.",
            "无需等待计划任务，立即将逾期的移交标为过期、记录到期的触达，并结束超期的孵化。"),
        Icon = CommandResources.Icon("due"),
        Library = CommandResources.DueScript,
        Function = "CrmAlignment.Due.process",
        Privilege = ProcessDueApi.Privilege,
    };
}
