using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the commands of playbooks, their dialog and the banner of a lead say.</summary>
internal static class PlaybookTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        new(
            "confirmPlaybook",
            new(
                "You sign {0} with its steps as they are now. Whoever changes it afterwards takes the signatures away again.",
                "Вы подписываете «{0}» вместе с шагами в нынешнем виде. Если сценарий потом изменят, подписи снимаются.",
                "Ви підписуєте «{0}» разом із кроками в нинішньому вигляді. Якщо сценарій потім змінять, підписи знімаються.",
                "您签署的是“{0}”及其步骤的当前内容。此后如有更改，签署将失效。")),
        new(
            "confirmPlaybooks",
            new(
                "You sign {0} playbooks with their steps as they are now.",
                "Вы подписываете сценарии вместе с шагами в нынешнем виде. Их {0}.",
                "Ви підписуєте сценарії разом із кроками в нинішньому вигляді. Їх {0}.",
                "您签署的是 {0} 份行动手册及其步骤的当前内容。")),
        new(
            "playbookSmallEdit",
            new(
                "{0} is in force. Changed steps: {1} of {2} agreed ones ({3} %). Up to {4} % one signature suffices.",
                "«{0}» действует. Изменено шагов: {1} из {2} согласованных ({3} %). До {4} % достаточно одной подписи.",
                "«{0}» діє. Змінено кроків: {1} з {2} узгоджених ({3} %). До {4} % достатньо одного підпису.",
                "“{0}”已生效。更改的步骤：{2} 个已签署步骤中的 {1} 个（{3}%）。不超过 {4}% 时一方签署即可。")),
        new(
            "playbookLargeEdit",
            new(
                "Your signature of {0} is kept. Changed steps: {1} of {2} agreed ones ({3} %), more than {4} %: the other side must sign as well.",
                "Ваша подпись под «{0}» сохранена. Изменено шагов: {1} из {2} согласованных ({3} %), больше {4} %: должна подписать и другая сторона.",
                "Ваш підпис під «{0}» збережено. Змінено кроків: {1} з {2} узгоджених ({3} %), більше {4} %: має підписати й інша сторона.",
                "您对“{0}”的签署已保存。更改的步骤：{2} 个已签署步骤中的 {1} 个（{3}%），超过 {4}%：另一方也须签署。")),
        new(
            "playbookOtherLeads",
            new(
                "Your signature of {0} is kept. Its situation or priority is not the agreed one: the other side must sign as well.",
                "Ваша подпись под «{0}» сохранена. Ситуация или приоритет не те, что согласованы: должна подписать и другая сторона.",
                "Ваш підпис під «{0}» збережено. Ситуація або пріоритет не ті, що узгоджені: має підписати й інша сторона.",
                "您对“{0}”的签署已保存。其情况或优先级与约定的不同：另一方也须签署。")),
        new(
            "playbookVersionMade",
            new(
                "Version {0} of {1} is a draft with the same steps. Change it, then sign: one side up to 20 % changed steps, both beyond.",
                "«{1}»: версия {0} создана как черновик с теми же шагами. Измените ее и подпишите: до 20 % измененных шагов — одна сторона, свыше — обе.",
                "«{1}»: версію {0} створено як чернетку з тими самими кроками. Змініть її та підпишіть: до 20 % змінених кроків — одна сторона, понад — обидві.",
                "“{1}”的第 {0} 版草稿已创建，步骤相同。请修改后签署：更改的步骤不超过 20% 时由一方签署，超过时由双方签署。")),
        new("nowTitle", new("What to do now", "Что делать сейчас", "Що робити зараз", "现在该做什么")),
        new("nowPlaybook", new("{0}, version {1}", "«{0}», версия {1}", "«{0}», версія {1}", "“{0}”，版本 {1}")),
        new(
            "nowNone",
            new(
                "No playbook in force is for a lead in this situation.",
                "Для лида в этой ситуации нет действующего сценария.",
                "Для ліда в цій ситуації немає чинного сценарію.",
                "没有适用于处于此情况的线索的生效行动手册。")),
        new("nowDue", new("until {0}", "до {0}", "до {0}", "截止 {0}")),
        new("nowOverdue", new("overdue since {0}", "просрочено с {0}", "прострочено з {0}", "自 {0} 起逾期")),
        new("nowDone", new("Done: {0}", "Сделано: {0}", "Зроблено: {0}", "已完成：{0}")),
        new("nowNotDone", new("Not done: {0}. {1}", "Не сделано: {0}. {1}", "Не зроблено: {0}. {1}", "未执行：{0}。{1}")),
        new("nowSetDone", new("Done", "Сделан", "Зроблено", "已完成")),
        new("nowSetNotDone", new("Not done...", "Не сделан...", "Не зроблено...", "未执行…")),
        new("nowReason", new("Why not done", "Почему не сделан", "Чому не зроблено", "未执行原因")),
        new("nowSave", new("Save", "Сохранить", "Зберегти", "保存")),
        new("nowMarketing", new("Marketing", "Маркетинг", "Маркетинг", "市场部")),
        new("nowSales", new("Sales", "Продажи", "Продажі", "销售部")),
        new("nowBoth", new("Both", "Оба отдела", "Обидва відділи", "双方")),
        new("nowEmail", new("Email", "Электронная почта", "Електронна пошта", "电子邮件")),
        new("nowPhone", new("Phone", "Телефон", "Телефон", "电话")),
        new("nowEvent", new("Event", "Мероприятие", "Захід", "线下活动")),
        new("nowContent", new("Content", "Материалы", "Матеріали", "内容")),
        new("formNow", new("What to do now: {0}. Open steps: {1}.", "Что делать сейчас: {0}. Открытых шагов: {1}.", "Що робити зараз: {0}. Відкритих кроків: {1}.", "现在该做什么：{0}。未答复的步骤：{1}。")),
        new(
            "formNowUnknown",
            new(
                "What to do now could not be read. {0}",
                "Не удалось узнать, что делать сейчас. {0}",
                "Не вдалося дізнатися, що робити зараз. {0}",
                "无法读取现在该做什么。{0}")),
    ];
}
