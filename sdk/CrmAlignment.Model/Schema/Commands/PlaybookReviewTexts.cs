using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the review of playbooks says: its progress, how far steps are done, and how leads go on with and without them.</summary>
internal static class PlaybookReviewTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } = [.. Progress, .. Steps, .. Leads];

    private static IReadOnlyList<CommandTextSchema> Progress =>
    [
        new("playbookReviewTitle", new("Playbook review", "Разбор сценариев", "Аналіз сценаріїв", "行动手册回顾")),
        new("stepsSuggestedIn", new("Steps suggested in", "Шаги предложены в периоде", "Кроки запропоновано в періоді", "步骤建议于")),
        new(
            "playbookReviewHint",
            new(
                "Of the leads that you may read, by the day on which a step was suggested: shown to somebody who may answer it. This compares leads and proves no cause: people may do all steps for the leads that were better from the beginning.",
                "По лидам, которые вы можете читать, по дню, когда шаг был предложен, то есть показан тому, кто может ответить. Это сравнение лидов, а не доказательство причины: все шаги могут выполнять для лидов, которые и так были лучше.",
                "За лідами, які ви можете читати, за днем, коли крок було запропоновано, тобто показано тому, хто може відповісти. Це порівняння лідів, а не доказ причини: усі кроки можуть виконувати для лідів, які й так були кращими.",
                "统计您有权读取的线索，按步骤被建议（即显示给可作答者）之日计。这只是线索间的比较，并不证明因果：人们可能只为本来就更好的线索完成全部步骤。")),
        new("stepsRead", new("Steps read so far: {0}...", "Прочитано шагов: {0}...", "Прочитано кроків: {0}...", "已读取步骤 {0} 个…")),
        new(
            "stoppedAfterSteps",
            new(
                "Stopped after {0} steps. What was read is kept: go on from there, or choose anew.",
                "Остановлено, прочитано шагов: {0}. Прочитанное сохранено: продолжите с этого места или выберите заново.",
                "Зупинено, прочитано кроків: {0}. Прочитане збережено: продовжте з цього місця або виберіть знову.",
                "读取 {0} 个步骤后已停止。已读取的保留：可从该处继续，或重新选择。")),
        new(
            "failedAfterSteps",
            new(
                "After {0} steps a part could not be read. What was read is kept: go on from there.",
                "После {0} шагов порцию прочитать не удалось. Прочитанное сохранено: продолжите с этого места.",
                "Після {0} кроків порцію прочитати не вдалося. Прочитане збережено: продовжте з цього місця.",
                "读取 {0} 个步骤后有一批未能读取。已读取的保留：可从该处继续。")),
        new("playbooksReviewed", new("{0} steps were suggested in {1}.", "Предложено шагов: {0}, период: {1}.", "Запропоновано кроків: {0}, період: {1}.", "{1} 建议步骤 {0} 个。")),
        new(
            "noStepsIn",
            new(
                "No step was suggested in {0}: put a playbook into force, and open leads in its situation.",
                "В периоде {0} не предложено ни одного шага: введите сценарий в действие и откройте лиды в его ситуации.",
                "У періоді {0} не запропоновано жодного кроку: уведіть сценарій у дію й відкрийте ліди в його ситуації.",
                "{0} 没有建议任何步骤：请使一份行动手册生效，并打开处于其情形的线索。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Steps =>
    [
        new("stepsByTeam", new("Steps by team", "Шаги по командам", "Кроки за командами", "按团队统计的步骤")),
        new(
            "stepsByTeamHint",
            new(
                "A team is a business unit and the department that does the step. The share is told of at least 20 steps.",
                "Команда: подразделение и отдел, который выполняет шаг. Доля показана, если шагов не меньше 20.",
                "Команда: підрозділ і відділ, який виконує крок. Частку показано, якщо кроків не менше 20.",
                "团队指业务部门以及执行该步骤的一方。步骤至少 20 个时才显示占比。")),
        new("team", Glossary.BusinessUnit.Name),
        new("noBusinessUnit", new("No business unit", "Без подразделения", "Без підрозділу", "无业务部门")),
        new("stepsOf", new("Who does them", "Кто выполняет", "Хто виконує", "执行方")),
        new("ofMarketing", Glossary.Marketing.Name),
        new("ofSales", Glossary.Sales.Name),
        new("ofBoth", Glossary.BothSides.Name),
        new("stepsDone", new("Steps done", "Шагов сделано", "Кроків зроблено", "已完成步骤")),
        new("stepsNotDone", new("Steps not done", "Шагов не сделано", "Кроків не зроблено", "未执行步骤")),
        new("stepsUnanswered", new("Steps unanswered", "Шагов без ответа", "Кроків без відповіді", "未答复步骤")),
        new("shareDone", new("Share done", "Доля сделанных", "Частка зроблених", "完成占比")),
    ];

    private static IReadOnlyList<CommandTextSchema> Leads =>
    [
        new("leadsWithAndWithout", new("Leads with all steps done, and the others", "Лиды со всеми шагами и остальные", "Ліди з усіма кроками й решта", "完成全部步骤的线索与其他线索")),
        new(
            "leadsWithAndWithoutHint",
            new(
                "Qualified leads of those of which it is decided. Each stay of a lead in a situation counts once; each version of a playbook by itself.",
                "Квалифицированные лиды среди тех, по кому решено. Каждое пребывание лида в ситуации считается один раз, каждая версия сценария отдельно.",
                "Кваліфіковані ліди серед тих, щодо кого вирішено. Кожне перебування ліда в ситуації рахується один раз, кожна версія сценарію окремо.",
                "已有结果的线索中合格的占比。线索每次处于某情形计一次；行动手册各版本分别统计。")),
        new("playbook", Glossary.Playbook.Name),
        new("playbookVersion", new("{0}, version {1}", "«{0}», версия {1}", "«{0}», версія {1}", "“{0}”，版本 {1}")),
        new("leadsOf", new("Which leads", "Какие лиды", "Які ліди", "哪些线索")),
        new("allStepsDone", new("all steps done", "все шаги сделаны", "усі кроки зроблено", "全部步骤已完成")),
        new("leadsWithout", new("other leads", "остальные лиды", "решта лідів", "其他线索")),
        new("wereQualified", new("Leads qualified", "Лидов квалифицировано", "Лідів кваліфіковано", "合格线索")),
        new("wereLost", new("Leads lost", "Лидов потеряно", "Лідів утрачено", "流失线索")),
        new("areOpen", new("Leads still open", "Лидов еще в работе", "Лідів ще в роботі", "仍在处理的线索")),
        new("qualifiedOfDecided", new("Qualified of those decided", "Квалифицировано из тех, по кому решено", "Кваліфіковано з тих, щодо кого вирішено", "已有结果者中的合格占比")),
        new("intervalFrom", new("Interval from", "Интервал от", "Інтервал від", "区间下限")),
        new("intervalTo", new("Interval to", "Интервал до", "Інтервал до", "区间上限")),
        new("differenceOfShares", new("Difference of the shares", "Разница долей", "Різниця часток", "占比之差")),
        new(
            "differenceHint",
            new(
                "In percentage points, with the interval in which it lies in 95 of 100 cases. Where that contains zero, chance alone may have made it.",
                "В процентных пунктах, с интервалом, в котором она лежит в 95 случаях из 100. Если в нем есть ноль, разница может быть случайной.",
                "У відсоткових пунктах, з інтервалом, у якому вона лежить у 95 випадках зі 100. Якщо в ньому є нуль, різниця може бути випадковою.",
                "以百分点计，附 95% 的区间。区间包含零时，差异可能纯属偶然。")),
    ];
}
